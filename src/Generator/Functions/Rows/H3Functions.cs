using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>The H3 functions among Snowflake's "Geospatial functions", typed only. A cell is a number or its hexadecimal text, and comes back as it went in.</summary>
internal static class H3Functions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("H3_CELL_TO_BOUNDARY", "cell: any", ReturnTypes.Geography, NullIfAnyArgumentNull, "The boundary of a cell."),
        Scalar("H3_CELL_TO_CHILDREN", "cell: number, resolution: number", ReturnTypes.Array, NullIfAnyArgumentNull, "The cells of a finer resolution within a cell."),
        Scalar("H3_CELL_TO_CHILDREN_STRING", "cell: text, resolution: number", ReturnTypes.Array, NullIfAnyArgumentNull, "The cells of a finer resolution within a cell, as text."),
        Scalar("H3_CELL_TO_PARENT", "cell: any, resolution: number", ReturnTypes.SameAs(0), NullIfAnyArgumentNull, "The cell of a coarser resolution around a cell."),
        Scalar("H3_CELL_TO_POINT", "cell: any", ReturnTypes.Geography, NullIfAnyArgumentNull, "The centre of a cell."),
        Scalar("H3_COMPACT_CELLS", "cells: array", ReturnTypes.Array, NullIfAnyArgumentNull, "Cells with complete sets of children replaced by their parents."),
        Scalar("H3_COMPACT_CELLS_STRINGS", "cells: array", ReturnTypes.Array, NullIfAnyArgumentNull, "Cells as text with complete sets of children replaced by their parents."),
        Scalar("H3_COVERAGE", "shape: geospatial, resolution: number", ReturnTypes.Array, NullIfAnyArgumentNull, "The fewest cells that cover a shape."),
        Scalar("H3_COVERAGE_STRINGS", "shape: geospatial, resolution: number", ReturnTypes.Array, NullIfAnyArgumentNull, "The fewest cells that cover a shape, as text."),
        Scalar("H3_GET_RESOLUTION", "cell: any", ReturnTypes.Integer, NullIfAnyArgumentNull, "The resolution of a cell."),
        Scalar("H3_GRID_DISK", "cell: any, distance: number", ReturnTypes.Array, NullIfAnyArgumentNull, "The cells at most a distance away from a cell."),
        Scalar("H3_GRID_DISTANCE", "left: any, right: any", ReturnTypes.Integer, NullIfAnyArgumentNull, "The distance of two cells in cells."),
        Scalar("H3_GRID_PATH", "left: any, right: any", ReturnTypes.Array, NullIfAnyArgumentNull, "The cells on the line between two cells."),
        Scalar("H3_INT_TO_STRING", "cell: number", ReturnTypes.Varchar, NullIfAnyArgumentNull, "The text of a cell."),
        Scalar("H3_IS_PENTAGON", "cell: any", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether a cell has five sides."),
        Scalar("H3_IS_VALID_CELL", "cell: any", ReturnTypes.Boolean, NullIfAnyArgumentNull, "Whether a value is a cell."),
        Scalar("H3_LATLNG_TO_CELL", "latitude: number, longitude: number, resolution: number", ReturnTypes.Integer, NullIfAnyArgumentNull, "The cell of a place."),
        Scalar("H3_LATLNG_TO_CELL_STRING", "latitude: number, longitude: number, resolution: number", ReturnTypes.Varchar, NullIfAnyArgumentNull, "The cell of a place, as text."),
        Scalar("H3_POINT_TO_CELL", "point: geospatial, resolution: number", ReturnTypes.Integer, NullIfAnyArgumentNull, "The cell of a point."),
        Scalar("H3_POINT_TO_CELL_STRING", "point: geospatial, resolution: number", ReturnTypes.Varchar, NullIfAnyArgumentNull, "The cell of a point, as text."),
        Scalar("H3_POLYGON_TO_CELLS", "polygon: geospatial, resolution: number", ReturnTypes.Array, NullIfAnyArgumentNull, "The cells with centres in a polygon."),
        Scalar("H3_POLYGON_TO_CELLS_STRINGS", "polygon: geospatial, resolution: number", ReturnTypes.Array, NullIfAnyArgumentNull, "The cells with centres in a polygon, as text."),
        Scalar("H3_STRING_TO_INT", "cell: text", ReturnTypes.Integer, NullIfAnyArgumentNull, "The number of a cell."),
        Scalar("H3_TRY_COVERAGE", "shape: geospatial, resolution: number", ReturnTypes.Array, AlwaysNullable, "The fewest cells that cover a shape, or NULL."),
        Scalar("H3_TRY_COVERAGE_STRINGS", "shape: geospatial, resolution: number", ReturnTypes.Array, AlwaysNullable, "The fewest cells that cover a shape, as text, or NULL."),
        Scalar("H3_TRY_GRID_DISTANCE", "left: any, right: any", ReturnTypes.Integer, AlwaysNullable, "The distance of two cells in cells, or NULL."),
        Scalar("H3_TRY_GRID_PATH", "left: any, right: any", ReturnTypes.Array, AlwaysNullable, "The cells on the line between two cells, or NULL."),
        Scalar("H3_TRY_POLYGON_TO_CELLS", "polygon: geospatial, resolution: number", ReturnTypes.Array, AlwaysNullable, "The cells with centres in a polygon, or NULL."),
        Scalar("H3_TRY_POLYGON_TO_CELLS_STRINGS", "polygon: geospatial, resolution: number", ReturnTypes.Array, AlwaysNullable, "The cells with centres in a polygon, as text, or NULL."),
        Scalar("H3_UNCOMPACT_CELLS", "cells: array, resolution: number", ReturnTypes.Array, NullIfAnyArgumentNull, "Compacted cells as cells of one resolution."),
        Scalar("H3_UNCOMPACT_CELLS_STRINGS", "cells: array, resolution: number", ReturnTypes.Array, NullIfAnyArgumentNull, "Compacted cells as cells of one resolution, as text."),
    ];
}
