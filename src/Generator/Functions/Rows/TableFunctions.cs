using Generator.Types;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Table functions" for models. They have no form: the lowering writes them, for they change the FROM clause around them.</summary>
internal static class TableFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Table(
            "FLATTEN",
            "input: variant, [path: text], [outer: boolean], [recursive: boolean], [mode: text]",
            "A row for each element of an array or object.",
            new("SEQ", SqlType.Integer, Nullable: false),
            new("KEY", SqlType.Varchar, Nullable: true),
            new("PATH", SqlType.Varchar, Nullable: true),
            new("INDEX", SqlType.Integer, Nullable: true),
            new("VALUE", SqlType.Variant, Nullable: true),
            new("THIS", SqlType.Variant, Nullable: true)),
        Table("GENERATOR", "[rowcount: number], [timelimit: number]", "Rows without columns, as many as asked for."),
        Table(
            "SPLIT_TO_TABLE",
            "string: text, delimiter: text",
            "A row for each part of a string between delimiters.",
            new("SEQ", SqlType.Integer, Nullable: false),
            new("INDEX", SqlType.Integer, Nullable: false),
            new("VALUE", SqlType.Varchar, Nullable: false)),
        Table(
            "STRTOK_SPLIT_TO_TABLE",
            "string: text, [delimiters: text]",
            "A row for each part of a string between any of some delimiter characters, empty parts left out.",
            new("SEQ", SqlType.Integer, Nullable: false),
            new("INDEX", SqlType.Integer, Nullable: false),
            new("VALUE", SqlType.Varchar, Nullable: false)),
        Table(
            "EXTERNAL_TABLE_FILES",
            "table_name: text",
            "A row for each staged file that an external table knows of.",
            new("FILE_NAME", SqlType.Varchar, Nullable: true),
            new("REGISTERED_ON", SqlType.TimestampLtz, Nullable: true),
            new("FILE_SIZE", SqlType.Integer, Nullable: true),
            new("LAST_MODIFIED", SqlType.TimestampLtz, Nullable: true),
            new("ETAG", SqlType.Varchar, Nullable: true),
            new("MD5", SqlType.Varchar, Nullable: true)),
        Table(
            "EXTERNAL_TABLE_FILE_REGISTRATION_HISTORY",
            "table_name: text, [start_time: any]",
            "A row for each file that a refresh added to an external table or took out of it.",
            new("JOB_CREATED_TIME", SqlType.TimestampLtz, Nullable: true),
            new("FILE_NAME", SqlType.Varchar, Nullable: true),
            new("OPERATION_STATUS", SqlType.Varchar, Nullable: true),
            new("MESSAGE", SqlType.Varchar, Nullable: true),
            new("FILE_SIZE", SqlType.Integer, Nullable: true),
            new("LAST_MODIFIED", SqlType.TimestampLtz, Nullable: true)),
    ];
}
