-- Which of two documents is taken to have written what they have in common. What was linked before does not say so, and
-- is linked anew when it is next asked for.

ALTER TABLE copy ADD COLUMN writer VARCHAR NOT NULL DEFAULT '';
UPDATE outline SET rules = '';
