namespace Generator.Dialects.DuckDb.Statements;

/// <summary>Snowflake's statements for which DuckDB has nothing, and why a run on DuckDB does without them.</summary>
internal static class OmittedStatements
{
    private static readonly (string Words, string Reason)[] Reasons =
    [
        ("create stage", "the stage is given by --stage"),
        ("create storage integration", "files are read with the process's own credentials"),
        ("create notification integration", "nothing notifies an embedded database"),
        ("create file format", "its options are read where a load names it"),
        ("create warehouse", "an embedded database has no warehouses"),
        ("create database", "the database is the file given by --database"),
        ("create role", "an embedded database has no roles"),
        ("create task", "runs are scheduled by the host"),
        ("create pipe", "files are loaded by the copy step"),
        ("create stream", "an embedded database keeps no change streams"),
        ("grant", "an embedded database has no privileges"),
        ("revoke", "an embedded database has no privileges"),
        ("use", "the connection has one database, and names carry their schema"),
        ("alter session", "sessions have the settings that the compiler expects"),
        ("alter warehouse", "an embedded database has no warehouses"),
        ("list", "the stage is listed by the host"),
        ("remove", "the stage's files are not the pipeline's to delete"),
        ("put", "the stage's files are not the pipeline's to write"),
    ];

    /// <param name="what">The statement's leading words in lower case, such as <c>create stage</c>.</param>
    public static OmittedStatement Of(string what)
    {
        var plain = what.Replace("or replace ", "");
        var reason = Reasons.FirstOrDefault(entry => plain.StartsWith(entry.Words, StringComparison.Ordinal)).Reason;
        return new OmittedStatement(what, reason ?? "DuckDB has no such statement");
    }
}
