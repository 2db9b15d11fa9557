using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>
/// Snowflake's "Context functions". The clock's are bound by the host where a statement takes parameters, so that a run has one time; the forms are what
/// views say. DuckDB has no users, roles, warehouses or accounts.
/// </summary>
internal static class ContextFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Context("CURRENT_ACCOUNT", ReturnTypes.Varchar, NeverNull, "The account's locator."),
        Context("CURRENT_AVAILABLE_ROLES", ReturnTypes.Varchar, NeverNull, "The user's roles as JSON text."),
        Context("CURRENT_CLIENT", ReturnTypes.Varchar, NeverNull, "The name and version of the client."),
        Context("CURRENT_DATABASE", ReturnTypes.Varchar, AlwaysNullable, "The session's database.", "current_database()"),
        Context("CURRENT_DATE", ReturnTypes.Date, NeverNull, "Today.", "current_date"),
        Context("CURRENT_IP_ADDRESS", ReturnTypes.Varchar, NeverNull, "The client's address."),
        Context("CURRENT_REGION", ReturnTypes.Varchar, NeverNull, "The account's region."),
        Context("CURRENT_ROLE", ReturnTypes.Varchar, AlwaysNullable, "The session's primary role."),
        Context("CURRENT_SCHEMA", ReturnTypes.Varchar, AlwaysNullable, "The session's schema.", "current_schema()"),
        Context("CURRENT_SESSION", ReturnTypes.Varchar, NeverNull, "The session's identifier."),
        Context("CURRENT_STATEMENT", ReturnTypes.Varchar, NeverNull, "The statement's text."),
        Context("CURRENT_TIME", ReturnTypes.Time, NeverNull, "The time of day.", "cast(cast(now() as timestamp) as time)") with { Aliases = ["LOCALTIME"], Signatures = ["[precision: number]"] },
        Context("CURRENT_TIMESTAMP", ReturnTypes.TimestampLtz, NeverNull, "The statement's time.", "now()")
            with { Aliases = ["GETDATE", "LOCALTIMESTAMP", "SYSTIMESTAMP"], Signatures = ["[precision: number]"] },
        Context("CURRENT_TRANSACTION", ReturnTypes.Varchar, AlwaysNullable, "The open transaction's identifier."),
        Context("CURRENT_USER", ReturnTypes.Varchar, NeverNull, "The user's name."),
        Context("CURRENT_VERSION", ReturnTypes.Varchar, NeverNull, "Snowflake's version."),
        Context("CURRENT_WAREHOUSE", ReturnTypes.Varchar, AlwaysNullable, "The session's virtual warehouse."),
        Context("INVOKER_ROLE", ReturnTypes.Varchar, NeverNull, "The role that runs the query."),
        Context("INVOKER_SHARE", ReturnTypes.Varchar, AlwaysNullable, "The share that reads the object."),
        Scalar("IS_ROLE_IN_SESSION", "role: text", ReturnTypes.Boolean, NeverNull, "Whether a role is active in the session."),
        Context("LAST_QUERY_ID", ReturnTypes.Varchar, AlwaysNullable, "The identifier of an earlier query.") with { Signatures = ["[number: number]"] },
        Context("SYSDATE", ReturnTypes.TimestampNtz, NeverNull, "The time in UTC.", "timezone('UTC', now())"),
    ];
}
