using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "File functions", typed only: they speak of stages and staged files. A FILE itself is a type that the compiler does not look into.</summary>
internal static class FileFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("BUILD_SCOPED_FILE_URL", "stage: any, path: text, [use_privatelink: any]", ReturnTypes.Varchar, NullIfNull(1), "A URL to a staged file that ends with the query's result."),
        Scalar("BUILD_STAGE_FILE_URL", "stage: any, path: text, [use_privatelink: any]", ReturnTypes.Varchar, NullIfNull(1), "A permanent URL to a staged file."),
        Accessor("FL_GET_CONTENT_TYPE", ReturnTypes.Varchar, "The MIME type of a file."),
        Accessor("FL_GET_ETAG", ReturnTypes.Varchar, "The hash of a file's content."),
        Accessor("FL_GET_FILE_TYPE", ReturnTypes.Varchar, "The kind of a file: image, video, audio, document."),
        Accessor("FL_GET_LAST_MODIFIED", ReturnTypes.TimestampLtz, "When a file was changed last."),
        Accessor("FL_GET_RELATIVE_PATH", ReturnTypes.Varchar, "The path of a file in its stage."),
        Accessor("FL_GET_SCOPED_FILE_URL", ReturnTypes.Varchar, "The scoped URL of a file."),
        Accessor("FL_GET_SIZE", ReturnTypes.Integer, "The size of a file in bytes."),
        Accessor("FL_GET_STAGE", ReturnTypes.Varchar, "The stage of a file."),
        Accessor("FL_GET_STAGE_FILE_URL", ReturnTypes.Varchar, "The stage URL of a file."),
        Accessor("FL_IS_AUDIO", ReturnTypes.Boolean, "Whether a file is audio."),
        Accessor("FL_IS_COMPRESSED", ReturnTypes.Boolean, "Whether a file is compressed."),
        Accessor("FL_IS_DOCUMENT", ReturnTypes.Boolean, "Whether a file is a document."),
        Accessor("FL_IS_IMAGE", ReturnTypes.Boolean, "Whether a file is an image."),
        Accessor("FL_IS_VIDEO", ReturnTypes.Boolean, "Whether a file is a video."),
        Scalar("GET_ABSOLUTE_PATH", "stage: any, path: text", ReturnTypes.Varchar, NullIfNull(1), "The full path of a staged file."),
        Scalar("GET_PRESIGNED_URL", "stage: any, path: text, [expiration: number], [options: any]", ReturnTypes.Varchar, NullIfNull(1), "A URL by which a staged file can be read without signing in."),
        Scalar("GET_RELATIVE_PATH", "stage: any, path: text", ReturnTypes.Varchar, NullIfNull(1), "The path of a staged file in its stage."),
        Scalar("GET_STAGE_LOCATION", "stage: any", ReturnTypes.Varchar, NeverNull, "The URL of a stage."),
        Scalar("TO_FILE", ["stage: any, path: text", "url: any"], ReturnTypes.Unknown, AlwaysNullable, "A FILE of a staged file."),
        Scalar("TRY_TO_FILE", ["stage: any, path: text", "url: any"], ReturnTypes.Unknown, AlwaysNullable, "A FILE of a staged file, or NULL."),
    ];

    // A property that the file's metadata may lack.
    private static FunctionDefinition Accessor(string name, ReturnType result, string description) =>
        Scalar(name, ["file: any", "stage: any, path: text"], result, AlwaysNullable, description);
}
