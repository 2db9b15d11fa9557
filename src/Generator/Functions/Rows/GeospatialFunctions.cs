using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>The most used of Snowflake's "Geospatial functions", typed only: DuckDB's spatial extension is not part of the embedded build.</summary>
internal static class GeospatialFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("ST_AREA", "value: geospatial", ReturnTypes.Float, NullIfAnyArgumentNull, "The area, in square metres for a geography."),
        Scalar("ST_ASGEOJSON", "value: geospatial", ReturnTypes.Object, NullIfAnyArgumentNull, "A shape as GeoJSON object."),
        Scalar("ST_ASWKT", "value: geospatial", ReturnTypes.Varchar, NullIfAnyArgumentNull, "A shape as well-known text.") with { Aliases = ["ST_ASTEXT"] },
        Scalar("ST_AZIMUTH", "origin: geospatial, target: geospatial", ReturnTypes.Float, AlwaysNullable, "The angle of the line between two points."),
        Scalar("ST_BUFFER", "value: geospatial, distance: number", ReturnTypes.SameAs(0), NullIfAnyArgumentNull, "A shape widened by a distance."),
        Scalar("ST_CENTROID", "value: geospatial", ReturnTypes.SameAs(0), NullIfAnyArgumentNull, "The centre of a shape."),
        Aggregate("ST_COLLECT", "value: geospatial", ReturnTypes.SameAs(0), AggregateOverValues, "All shapes of a group as one."),
        Scalar("ST_CONTAINS", "outer: geospatial, inner: geospatial", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether a shape contains another."),
        Scalar("ST_COVERS", "outer: geospatial, inner: geospatial", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether no point of a shape lies outside another."),
        Scalar("ST_DISTANCE", "left: geospatial, right: geospatial", ReturnTypes.Float, NullIfAnyArgumentNull, "The distance of two shapes, in metres for geographies."),
        Scalar("ST_DWITHIN", "left: geospatial, right: geospatial, distance: number", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether two shapes are at most a distance apart."),
        Scalar("ST_GEOGRAPHYFROMWKT", "text: text, [allow_invalid: boolean]", ReturnTypes.Geography, NullIfNull(0), "Well-known text as geography.") with { Aliases = ["ST_GEOGFROMTEXT", "ST_GEOGFROMWKT", "ST_GEOGRAPHYFROMTEXT"] },
        Scalar("ST_GEOMETRYFROMWKT", "text: text, [srid: number], [allow_invalid: boolean]", ReturnTypes.Geometry, NullIfNull(0), "Well-known text as geometry.") with { Aliases = ["ST_GEOMFROMTEXT", "ST_GEOMFROMWKT", "ST_GEOMETRYFROMTEXT"] },
        Scalar("ST_INTERSECTS", "left: geospatial, right: geospatial", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether two shapes have a point in common."),
        Scalar("ST_LENGTH", "value: geospatial", ReturnTypes.Float, NullIfAnyArgumentNull, "The length of the lines, in metres for a geography."),
        Scalar("ST_MAKEGEOMPOINT", "longitude: number, latitude: number", ReturnTypes.Geometry, NullIfAnyArgumentNull, "A geometry's point.") with { Aliases = ["ST_GEOMPOINT"] },
        Scalar("ST_MAKELINE", "left: geospatial, right: geospatial", ReturnTypes.SameAs(0), NullIfAnyArgumentNull, "A line through the points of two shapes."),
        Scalar("ST_MAKEPOINT", "longitude: number, latitude: number", ReturnTypes.Geography, NullIfAnyArgumentNull, "A geography's point.") with { Aliases = ["ST_POINT"] },
        Scalar("ST_MAKEPOLYGON", "line: geospatial", ReturnTypes.SameAs(0), NullIfAnyArgumentNull, "The polygon within a closed line.") with { Aliases = ["ST_POLYGON"] },
        Scalar("ST_WITHIN", "inner: geospatial, outer: geospatial", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether a shape lies within another."),
        Scalar("ST_X", "point: geospatial", ReturnTypes.Float, NullIfAnyArgumentNull, "A point's longitude."),
        Scalar("ST_Y", "point: geospatial", ReturnTypes.Float, NullIfAnyArgumentNull, "A point's latitude."),
        Scalar("TO_GEOGRAPHY", "value: any, [allow_invalid: boolean]", ReturnTypes.Geography, NullIfNull(0), "WKT, WKB or GeoJSON as geography."),
        Scalar("TO_GEOMETRY", "value: any, [srid: number], [allow_invalid: boolean]", ReturnTypes.Geometry, NullIfNull(0), "WKT, WKB or GeoJSON as geometry."),
        Scalar("TRY_TO_GEOGRAPHY", "value: any, [allow_invalid: boolean]", ReturnTypes.Geography, AlwaysNullable, "WKT, WKB or GeoJSON as geography, or NULL."),
        Scalar("TRY_TO_GEOMETRY", "value: any, [srid: number], [allow_invalid: boolean]", ReturnTypes.Geometry, AlwaysNullable, "WKT, WKB or GeoJSON as geometry, or NULL."),
    ];
}
