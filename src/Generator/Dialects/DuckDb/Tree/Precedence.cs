namespace Generator.Dialects.DuckDb.Tree;

/// <summary>How tightly DuckDB's grammar binds an expression, loosest first. The JSON arrows are looser than any other operator.</summary>
internal enum Precedence
{
    Arrow,
    Or,
    And,
    Not,
    Is,
    Comparison,
    Pattern,
    Concatenation,
    Sum,
    Product,
    Sign,
    Primary,
}
