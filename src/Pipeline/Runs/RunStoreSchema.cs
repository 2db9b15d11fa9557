using Dapper;
using Microsoft.Data.Sqlite;

namespace Pipeline.Runs;

/// <summary>The run store's tables. A change is a further version, appended: what is written once is never rewritten.</summary>
internal static class RunStoreSchema
{
    private static readonly string[] _versions =
    [
        // 1: runs, who worked on them, what they did, and the locks that processes hold.
        """
        create table runs (
            id integer primary key autoincrement,
            run_id text not null unique,
            command text not null,
            triggered_by text not null,
            project text not null,
            target text not null,
            warehouse text not null,
            code_version text not null,
            logical_date text not null,
            scheduled_for text,
            retry_of text,
            arguments text not null,
            parameters text not null,
            state text not null,
            exit_code integer,
            message text,
            created_at text not null,
            started_at text,
            ended_at text,
            wake_at text
        );
        create unique index runs_scheduled on runs (project, warehouse, scheduled_for) where scheduled_for is not null;
        create index runs_by_state on runs (state);
        create table attempts (
            run_id text not null,
            number integer not null,
            process_id integer not null,
            host text not null,
            process_started_at text not null,
            heartbeat_at text not null,
            started_at text not null,
            ended_at text,
            state text not null,
            primary key (run_id, number)
        );
        create table tasks (
            run_id text not null,
            attempt integer not null,
            name text not null,
            number integer not null,
            state text not null,
            summary text,
            started_at text not null,
            seconds real,
            primary key (run_id, attempt, name)
        );
        create table nodes (
            run_id text not null,
            attempt integer not null,
            unique_id text not null,
            resource_type text not null,
            status text not null,
            message text,
            row_count integer,
            failures integer,
            is_left_out integer not null default 0,
            started_at text,
            seconds real,
            primary key (run_id, attempt, unique_id)
        );
        create table locks (
            name text primary key,
            token text not null,
            process_id integer not null,
            host text not null,
            process_started_at text not null,
            purpose text not null,
            acquired_at text not null,
            heartbeat_at text not null
        );
        """,

        // 2: what sensors remember between processes, and the files that they handed over.
        """
        create table sensors (
            stage text not null,
            pattern text not null,
            logical_date text not null,
            started_at text,
            pokes integer not null,
            next_poke_at text,
            settling text not null,
            passed_at text,
            primary key (stage, pattern, logical_date)
        ) without rowid;
        create table sensed_files (
            stage text not null,
            pattern text not null,
            logical_date text not null,
            file_key text not null,
            size integer not null,
            etag text,
            primary key (stage, pattern, logical_date, file_key)
        ) without rowid;
        """,
    ];

    /// <summary>Brings a store up to the newest version.</summary>
    /// <param name="connection">The store, outside a transaction.</param>
    /// <param name="path">The store's file, for messages.</param>
    /// <exception cref="RunStoreException">A newer program has written the store.</exception>
    public static void Migrate(SqliteConnection connection, string path)
    {
        if (Version(connection) == _versions.Length)
        {
            return;
        }

        // Readers of a store in this mode never wait for its writer; the mode stays with the file.
        connection.Execute("pragma journal_mode = wal");
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Version(connection, transaction);
        if (version > _versions.Length)
        {
            throw new RunStoreException($"Run store '{path}' has version {version}, and this program knows up to {_versions.Length}: a newer program has written it. Use that one, or another store with Pipeline:RunStore.");
        }

        foreach (var script in _versions.AsSpan((int)version))
        {
            connection.Execute(script, transaction: transaction);
        }

        connection.Execute($"pragma user_version = {_versions.Length}", transaction: transaction);
        transaction.Commit();
    }

    private static long Version(SqliteConnection connection, SqliteTransaction? transaction = null) =>
        connection.ExecuteScalar<long>("pragma user_version", transaction: transaction);
}
