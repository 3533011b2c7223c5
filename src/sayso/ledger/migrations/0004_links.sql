-- What reports have in common: outlines by which they are found, links, likenesses, copies; whom links took whom for.

ALTER TABLE identity ADD COLUMN linked TEXT NOT NULL DEFAULT '';
CREATE INDEX identity_unlinked ON identity (actor) WHERE linked <> entity;

CREATE TABLE outline (
    document VARCHAR NOT NULL,
    rules VARCHAR NOT NULL,
    day INTEGER,
    story_keys TEXT NOT NULL,
    story TEXT NOT NULL,
    signature BLOB NOT NULL,
    meanings BLOB,
    PRIMARY KEY (document),
    FOREIGN KEY(document) REFERENCES document (id) ON DELETE CASCADE
);

CREATE TABLE outline_key (
    document VARCHAR NOT NULL,
    "key" VARCHAR NOT NULL,
    PRIMARY KEY (document, "key"),
    FOREIGN KEY(document) REFERENCES document (id) ON DELETE CASCADE
);
CREATE INDEX outline_key_by_key ON outline_key ("key");

CREATE TABLE copy_key (
    document VARCHAR NOT NULL,
    "key" BIGINT NOT NULL,
    PRIMARY KEY (document, "key"),
    FOREIGN KEY(document) REFERENCES document (id) ON DELETE CASCADE
);
CREATE INDEX copy_key_by_key ON copy_key ("key");

CREATE TABLE likeness (
    first VARCHAR NOT NULL,
    second VARCHAR NOT NULL,
    score FLOAT NOT NULL,
    because TEXT NOT NULL,
    PRIMARY KEY (first, second),
    FOREIGN KEY(first) REFERENCES document (id) ON DELETE CASCADE,
    FOREIGN KEY(second) REFERENCES document (id) ON DELETE CASCADE
);
CREATE INDEX likeness_by_second ON likeness (second);

CREATE TABLE copy (
    number INTEGER NOT NULL,
    first VARCHAR NOT NULL,
    first_start INTEGER NOT NULL,
    first_end INTEGER NOT NULL,
    first_share FLOAT NOT NULL,
    second VARCHAR NOT NULL,
    second_start INTEGER NOT NULL,
    second_end INTEGER NOT NULL,
    second_share FLOAT NOT NULL,
    words INTEGER NOT NULL,
    agency TEXT,
    because TEXT NOT NULL,
    PRIMARY KEY (number),
    FOREIGN KEY(first) REFERENCES document (id) ON DELETE CASCADE,
    FOREIGN KEY(second) REFERENCES document (id) ON DELETE CASCADE
);
CREATE INDEX copy_by_first ON copy (first);
CREATE INDEX copy_by_second ON copy (second);

CREATE TABLE link (
    number INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    a VARCHAR NOT NULL,
    b VARCHAR NOT NULL,
    score FLOAT NOT NULL,
    because TEXT NOT NULL,
    judgement INTEGER,
    overruled BOOLEAN NOT NULL,
    PRIMARY KEY (number),
    FOREIGN KEY(a) REFERENCES statement (id) ON DELETE CASCADE,
    FOREIGN KEY(b) REFERENCES statement (id) ON DELETE CASCADE,
    FOREIGN KEY(judgement) REFERENCES judgement (number) ON DELETE CASCADE
);
CREATE INDEX link_by_a ON link (a);
CREATE INDEX link_by_b ON link (b);
CREATE INDEX link_by_kind ON link (kind);

CREATE TABLE figure_link (
    a VARCHAR NOT NULL,
    b VARCHAR NOT NULL,
    relation VARCHAR NOT NULL,
    because TEXT NOT NULL,
    PRIMARY KEY (a, b),
    FOREIGN KEY(a) REFERENCES quantity (id) ON DELETE CASCADE,
    FOREIGN KEY(b) REFERENCES quantity (id) ON DELETE CASCADE
);
CREATE INDEX figure_link_by_b ON figure_link (b);
CREATE INDEX figure_link_by_relation ON figure_link (relation);
