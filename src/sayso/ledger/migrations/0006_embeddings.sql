-- What a statement means to the network stands in its record, so that an outline has it from the beginning.

ALTER TABLE outline DROP COLUMN meanings;
