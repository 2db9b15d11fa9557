using Generator.Syntax.Lexing;
using Generator.Syntax.Parsing.DuckDb;

namespace Generator.Syntax.Parsing;

/// <summary>
/// The constructs that the dialects spell differently. The parsers of what they share ask here before, or after, they look for their own; null always
/// means that nothing of the dialect's own stands at the current token.
/// </summary>
internal abstract class DialectGrammar
{
    /// <summary>Whether a comma may follow the last item of any list.</summary>
    public virtual bool HasTrailingCommas => false;

    /// <summary>Whether <c>-&gt;</c> after a name always makes a lambda of it.</summary>
    public virtual bool HasArrowLambdas => false;

    /// <summary>Whether <c>top 10</c> may follow SELECT.</summary>
    public virtual bool HasTop => false;

    /// <summary>Whether the star at the current token unpacks what follows it.</summary>
    public virtual bool IsUnpackAhead => false;

    /// <summary>Whether ORDER BY may follow a call's arguments inside the parentheses.</summary>
    public virtual bool HasArgumentOrder => false;

    /// <summary>Whether an alias may be a string.</summary>
    public virtual bool HasStringAliases => false;

    /// <summary>Whether frames count in GROUPS and have EXCLUDE.</summary>
    public virtual bool HasGroupFrames => false;

    /// <summary>Whether one change of a star needs no parentheses, and one column no REPLACE in parentheses.</summary>
    public virtual bool HasBareReplace => false;

    public static DialectGrammar Of(SqlDialect dialect, Grammar grammar) =>
        dialect == SqlDialect.DuckDb ? new DuckDbGrammar(grammar) : new SnowflakeGrammar(grammar);

    /// <summary>Whether a query starts with the token.</summary>
    public abstract bool StartsQuery(Token token);

    /// <summary>The operator between two values, with its level of <see cref="ExpressionParser"/>; null when the token is none.</summary>
    public abstract (BinaryOperator Operator, int Level)? Binary(Token token);

    /// <summary>An operator before its operand that only this dialect has, with the level of the operand.</summary>
    public virtual (UnaryOperator Operator, int Operand)? Prefix(Token token) => null;

    public virtual Expression? Operand() => null;

    /// <summary>What follows <paramref name="operand"/> most closely.</summary>
    /// <param name="start">Where the operand's text starts.</param>
    /// <param name="operand">The operand.</param>
    public abstract Expression? Suffix(int start, Expression operand);

    /// <summary>A predicate about <paramref name="left"/>.</summary>
    public virtual Expression? Predicate(int start, Expression left) => null;

    /// <summary>The collection after IN that stands in no parentheses.</summary>
    public virtual Expression? Collection() => null;

    /// <summary>Whether the function takes lambdas that are written with an arrow.</summary>
    public virtual bool TakesLambdas(ObjectName function) => false;

    /// <summary>FILTER after a call.</summary>
    public abstract Expression? Filter();

    /// <summary>The keys of DISTINCT ON.</summary>
    public abstract IReadOnlyList<Expression> DistinctOn();

    /// <summary>The alias before an expression or table: <c>a: 42</c>.</summary>
    public virtual Identifier? PrefixAlias() => null;

    /// <summary>The pattern of names after a star.</summary>
    public abstract StarPattern? StarPattern();

    /// <summary>What SELECT's own clauses do not cover.</summary>
    public virtual SampleClause? Sample() => null;

    /// <summary>An operand of set operations that is no SELECT, VALUES or query in parentheses.</summary>
    public virtual QueryExpression? Query() => null;

    /// <summary>What stands between AS and the query of a common table expression.</summary>
    public virtual bool? Materialized() => null;

    /// <summary>The columns of USING KEY.</summary>
    public virtual IReadOnlyList<Identifier> UsingKey() => [];

    /// <summary>Whether a percent sign, or the word, follows the count of LIMIT; it is then taken.</summary>
    public virtual bool TryTakePercent() => false;

    public virtual TableSource? Table(int start) => null;

    /// <summary>What follows <paramref name="source"/>, whose text starts at <paramref name="start"/>.</summary>
    public abstract TableSource? TableSuffix(int start, TableSource source);

    /// <summary>The join whose words stand here, and how many are still to be passed.</summary>
    public abstract (JoinKind Kind, bool IsNatural, int Length)? Join();

    /// <summary>A data type.</summary>
    public virtual DataTypeName? Type() => null;

    /// <summary>A statement that is not read as a Snowflake statement would be.</summary>
    public virtual Statement? Statement() => null;
}
