-- Events, quantities and times of each document, and when statements were made.

ALTER TABLE statement ADD COLUMN time VARCHAR;

CREATE TABLE event (
    id VARCHAR NOT NULL,
    document VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    type VARCHAR NOT NULL,
    mode VARCHAR,
    contexts VARCHAR NOT NULL,
    intensity FLOAT NOT NULL,
    status VARCHAR NOT NULL,
    time VARCHAR,
    place VARCHAR,
    confidence FLOAT NOT NULL,
    grounding VARCHAR NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (document, position),
    FOREIGN KEY(document) REFERENCES document (id) ON DELETE CASCADE
);
CREATE INDEX event_by_type ON event (type, mode);

CREATE TABLE event_mention (
    event VARCHAR NOT NULL,
    piece INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    PRIMARY KEY (event, piece),
    FOREIGN KEY(event) REFERENCES event (id) ON DELETE CASCADE
);

CREATE TABLE event_actor (
    event VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    rank INTEGER NOT NULL,
    actor VARCHAR NOT NULL,
    PRIMARY KEY (event, role, rank),
    FOREIGN KEY(event) REFERENCES event (id) ON DELETE CASCADE,
    FOREIGN KEY(actor) REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX event_actor_by_actor ON event_actor (actor, role);

CREATE TABLE event_say (
    event VARCHAR NOT NULL,
    rank INTEGER NOT NULL,
    statement VARCHAR,
    stance VARCHAR NOT NULL,
    PRIMARY KEY (event, rank),
    FOREIGN KEY(event) REFERENCES event (id) ON DELETE CASCADE,
    FOREIGN KEY(statement) REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX event_say_by_statement ON event_say (statement);

CREATE TABLE event_work (
    event VARCHAR NOT NULL,
    rank INTEGER NOT NULL,
    work VARCHAR NOT NULL,
    PRIMARY KEY (event, rank),
    FOREIGN KEY(event) REFERENCES event (id) ON DELETE CASCADE,
    FOREIGN KEY(work) REFERENCES work (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX event_work_by_work ON event_work (work);

CREATE TABLE quantity (
    id VARCHAR NOT NULL,
    document VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    low FLOAT,
    high FLOAT,
    unit VARCHAR,
    hedge VARCHAR,
    change VARCHAR,
    per TEXT,
    place VARCHAR,
    statement VARCHAR,
    time VARCHAR,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (document, position),
    FOREIGN KEY(document) REFERENCES document (id) ON DELETE CASCADE,
    FOREIGN KEY(statement) REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX quantity_by_statement ON quantity (statement);

CREATE TABLE quantity_counted (
    quantity VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    PRIMARY KEY (quantity, role),
    FOREIGN KEY(quantity) REFERENCES quantity (id) ON DELETE CASCADE
);

CREATE TABLE time (
    id VARCHAR NOT NULL,
    document VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    type VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    begins VARCHAR,
    ends VARCHAR,
    granularity VARCHAR,
    part VARCHAR,
    approximate BOOLEAN NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (document, position),
    FOREIGN KEY(document) REFERENCES document (id) ON DELETE CASCADE
);
CREATE INDEX time_by_begins ON time (begins);
