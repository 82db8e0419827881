/**
 * The first shape of the file. A fact's event stands alone in its column, so that it can be rewritten without touching
 * who did what and when. Tables without rowid keep a session's facts side by side, in the order in which they are read.
 */
export const sessions = `
  create table sessions (
    id text primary key,
    code text not null unique,
    join_key text not null,
    key text not null,
    created_at integer not null,
    title text not null,
    ended integer not null check (ended in (0, 1)),
    seq integer not null
  ) strict, without rowid;

  create table facts (
    session text not null references sessions (id) on delete cascade,
    seq integer not null,
    at integer not null,
    actor text not null,
    command text not null,
    event text not null,
    primary key (session, seq)
  ) strict, without rowid;

  create table receipts (
    session text not null references sessions (id) on delete cascade,
    person text not null,
    command text not null,
    seq integer not null,
    payload text not null,
    primary key (session, person, command)
  ) strict, without rowid;

  create table people (
    session text not null references sessions (id) on delete cascade,
    person text not null,
    name text not null,
    primary key (session, person)
  ) strict, without rowid;

  create table credentials (
    hash text primary key,
    kind text not null check (kind in ('device', 'screen')),
    session text not null references sessions (id) on delete cascade,
    subject text not null
  ) strict, without rowid;
`;
