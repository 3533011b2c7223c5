-- Documents, who read them, and the statements that were found.
-- Steps are never changed once released: what comes later is a new file.

CREATE TABLE document (
    number INTEGER NOT NULL PRIMARY KEY,
    id VARCHAR NOT NULL UNIQUE,
    title TEXT,
    outlet TEXT,
    published VARCHAR,
    language VARCHAR,
    url TEXT,
    path TEXT,
    sha256 VARCHAR,
    revises VARCHAR,
    words INTEGER NOT NULL,
    text TEXT NOT NULL,
    text_sha256 VARCHAR NOT NULL
);
CREATE INDEX document_by_path ON document (path);
CREATE INDEX document_by_published ON document (published);

CREATE TABLE reading (
    number INTEGER NOT NULL PRIMARY KEY,
    document VARCHAR NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    model VARCHAR NOT NULL,
    version VARCHAR NOT NULL,
    schema INTEGER NOT NULL,
    read_at VARCHAR NOT NULL,
    closed_at VARCHAR,
    statements INTEGER NOT NULL,
    record BLOB,
    CONSTRAINT reading_open_has_record CHECK ((closed_at IS NULL) = (record IS NOT NULL))
);
CREATE UNIQUE INDEX reading_open ON reading (document) WHERE closed_at IS NULL;
CREATE INDEX reading_by_document ON reading (document);

CREATE TABLE statement (
    number INTEGER NOT NULL PRIMARY KEY,
    id VARCHAR NOT NULL UNIQUE,
    document VARCHAR NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    source TEXT,
    source_words TEXT NOT NULL,
    unknown_because TEXT,
    cue TEXT,
    content TEXT NOT NULL,
    form VARCHAR NOT NULL,
    act VARCHAR NOT NULL,
    negated BOOLEAN NOT NULL,
    confidence FLOAT NOT NULL,
    grounding VARCHAR NOT NULL,
    inside VARCHAR REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (document, position)
);
CREATE INDEX statement_by_act ON statement (act);
CREATE INDEX statement_by_inside ON statement (inside);

CREATE TABLE statement_span (
    statement VARCHAR NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    role VARCHAR NOT NULL,
    piece INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    PRIMARY KEY (statement, role, piece)
);

CREATE TABLE marker (
    id VARCHAR NOT NULL PRIMARY KEY,
    document VARCHAR NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    kind VARCHAR NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    statement VARCHAR REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX marker_by_document ON marker (document);
CREATE INDEX marker_by_statement ON marker (statement);

CREATE TABLE warning (
    document VARCHAR NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (document, position)
);

-- Full-text search. The indexes keep no text of their own; triggers keep them in step, also when a deletion cascades.

CREATE VIRTUAL TABLE document_text USING fts5(
    title, text, content='document', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER document_text_added AFTER INSERT ON document BEGIN
    INSERT INTO document_text(rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER document_text_deleted AFTER DELETE ON document BEGIN
    INSERT INTO document_text(document_text, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
END;
CREATE TRIGGER document_text_changed AFTER UPDATE OF title, text ON document BEGIN
    INSERT INTO document_text(document_text, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
    INSERT INTO document_text(rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE VIRTUAL TABLE statement_content USING fts5(
    content, content='statement', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER statement_content_added AFTER INSERT ON statement BEGIN
    INSERT INTO statement_content(rowid, content) VALUES (new.number, new.content);
END;
CREATE TRIGGER statement_content_deleted AFTER DELETE ON statement BEGIN
    INSERT INTO statement_content(statement_content, rowid, content) VALUES ('delete', old.number, old.content);
END;
CREATE TRIGGER statement_content_changed AFTER UPDATE OF content ON statement BEGIN
    INSERT INTO statement_content(statement_content, rowid, content) VALUES ('delete', old.number, old.content);
    INSERT INTO statement_content(rowid, content) VALUES (new.number, new.content);
END;
