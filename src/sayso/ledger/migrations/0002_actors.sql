-- Actors, works and places of each document; who is whom across documents; what people have judged.

ALTER TABLE statement ADD COLUMN work VARCHAR;

CREATE TABLE actor (
    id VARCHAR NOT NULL,
    document VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_words TEXT NOT NULL,
    kind VARCHAR NOT NULL,
    country VARCHAR,
    sectors VARCHAR NOT NULL,
    wikidata VARCHAR,
    PRIMARY KEY (id),
    UNIQUE (document, position),
    FOREIGN KEY(document) REFERENCES document (id) ON DELETE CASCADE
);

CREATE TABLE actor_mention (
    actor VARCHAR NOT NULL,
    piece INTEGER NOT NULL,
    form VARCHAR NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    PRIMARY KEY (actor, piece),
    FOREIGN KEY(actor) REFERENCES actor (id) ON DELETE CASCADE
);

CREATE TABLE actor_role (
    actor VARCHAR NOT NULL,
    piece INTEGER NOT NULL,
    title TEXT NOT NULL,
    "of" VARCHAR,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    PRIMARY KEY (actor, piece),
    FOREIGN KEY(actor) REFERENCES actor (id) ON DELETE CASCADE
);

CREATE TABLE actor_tie (
    actor VARCHAR NOT NULL,
    relation VARCHAR NOT NULL,
    rank INTEGER NOT NULL,
    other VARCHAR NOT NULL,
    PRIMARY KEY (actor, relation, rank),
    FOREIGN KEY(actor) REFERENCES actor (id) ON DELETE CASCADE,
    FOREIGN KEY(other) REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX actor_tie_by_other ON actor_tie (other);

CREATE TABLE statement_actor (
    statement VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    rank INTEGER NOT NULL,
    actor VARCHAR NOT NULL,
    PRIMARY KEY (statement, role, rank),
    FOREIGN KEY(statement) REFERENCES statement (id) ON DELETE CASCADE,
    FOREIGN KEY(actor) REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX statement_actor_by_actor ON statement_actor (actor, role);

CREATE TABLE work (
    id VARCHAR NOT NULL,
    document VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (document, position),
    FOREIGN KEY(document) REFERENCES document (id) ON DELETE CASCADE
);

CREATE TABLE work_mention (
    work VARCHAR NOT NULL,
    piece INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    PRIMARY KEY (work, piece),
    FOREIGN KEY(work) REFERENCES work (id) ON DELETE CASCADE
);

CREATE TABLE work_actor (
    work VARCHAR NOT NULL,
    rank INTEGER NOT NULL,
    actor VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    statement VARCHAR,
    PRIMARY KEY (work, rank),
    FOREIGN KEY(work) REFERENCES work (id) ON DELETE CASCADE,
    FOREIGN KEY(actor) REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX work_actor_by_actor ON work_actor (actor);

CREATE TABLE place (
    id VARCHAR NOT NULL,
    document VARCHAR NOT NULL,
    name TEXT NOT NULL,
    country VARCHAR,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(document) REFERENCES document (id) ON DELETE CASCADE
);
CREATE INDEX place_by_document ON place (document);

CREATE TABLE judgement (
    number INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    subject TEXT NOT NULL,
    document VARCHAR,
    start INTEGER,
    "end" INTEGER,
    other TEXT,
    other_document VARCHAR,
    other_start INTEGER,
    other_end INTEGER,
    words TEXT NOT NULL,
    "by" TEXT NOT NULL,
    made_at VARCHAR NOT NULL,
    closed_at VARCHAR,
    PRIMARY KEY (number),
    FOREIGN KEY(document) REFERENCES document (id) ON DELETE SET NULL,
    FOREIGN KEY(other_document) REFERENCES document (id) ON DELETE SET NULL
);

CREATE TABLE identity (
    actor VARCHAR NOT NULL,
    block TEXT NOT NULL,
    signature TEXT NOT NULL,
    proposed TEXT NOT NULL,
    reason TEXT NOT NULL,
    score FLOAT,
    made_at VARCHAR NOT NULL,
    entity TEXT NOT NULL,
    judgement INTEGER,
    rejected BOOLEAN NOT NULL,
    PRIMARY KEY (actor),
    FOREIGN KEY(actor) REFERENCES actor (id) ON DELETE CASCADE,
    FOREIGN KEY(judgement) REFERENCES judgement (number) ON DELETE SET NULL
);
CREATE INDEX identity_by_block ON identity (block, signature);
CREATE INDEX identity_by_entity ON identity (entity);

CREATE TABLE rejected_statement (
    statement VARCHAR NOT NULL,
    judgement INTEGER NOT NULL,
    PRIMARY KEY (statement),
    FOREIGN KEY(statement) REFERENCES statement (id) ON DELETE CASCADE,
    FOREIGN KEY(judgement) REFERENCES judgement (number) ON DELETE CASCADE
);
