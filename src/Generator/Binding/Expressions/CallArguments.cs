using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Functions;
using Generator.Functions.Dates;
using Generator.Functions.Signatures;
using Generator.Syntax;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>Binds the arguments of a call: values, words such as <c>day</c>, stars and lambdas.</summary>
internal sealed class CallArguments(BindingContext context)
{
    public BoundArguments Bind(Syntax.FunctionCall call, FunctionDefinition definition, Scope scope)
    {
        var values = new List<BoundExpression>();
        var names = new List<string?>();
        var isStar = false;
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is StarExpression star)
            {
                isStar |= definition.Name == "COUNT" && star.Qualifier is null;
                values.AddRange(isStar ? [] : BindStar(star, definition, scope));
            }
            else
            {
                var inner = ScopeOf(definition, values, scope);
                values.Add(argument.Value is LambdaExpression lambda
                    ? context.Expressions.BindLambda(lambda, inner, HigherOrderTypes.Of(definition, values))
                    : BindKeyword(argument.Value, definition, values.Count, inner) ?? context.Expressions.Bind(argument.Value, inner));
            }

            while (names.Count < values.Count)
            {
                names.Add(argument.Name is { } name ? SqlName.Of(name).Text : null);
            }
        }

        return new BoundArguments(values, names, isStar);
    }

    // IFF is CASE in the form of a function: its condition holds in its second argument and not in its third.
    private static Scope ScopeOf(FunctionDefinition definition, List<BoundExpression> values, Scope scope) => (definition.Name, values.Count) switch
    {
        ("IFF", 1) => scope.Knowing(NullProof.WhenTrue(values[0])),
        ("IFF", 2) => scope.Knowing(NullProof.WhenNotTrue(values[0])),
        _ => scope,
    };

    // object_construct(*) takes names and values in turn, any other function the values.
    private IEnumerable<BoundExpression> BindStar(StarExpression star, FunctionDefinition definition, Scope scope)
    {
        var isObject = definition.Result.Equals(Functions.Results.ReturnTypes.Object);
        foreach (var item in context.Queries.Stars.Expand(star, scope))
        {
            if (item.Bind is null)
            {
                yield return new BoundOpaqueExpression(star.Span, "a star over unknown columns");
            }
            else
            {
                if (isObject)
                {
                    yield return new BoundLiteral(star.Span, SqlType.Varchar, item.Name.Key);
                }

                yield return item.Bind();
            }
        }
    }

    // Where only a word can stand, a name is a word; where a value can too, a name is a word when it is no column.
    private static BoundKeyword? BindKeyword(Expression argument, FunctionDefinition definition, int index, Scope scope)
    {
        List<TypeClass?> classes = [.. definition.Signatures.Select(s => s.At(index)?.Class).Where(c => c is not null)];
        var takesWord = classes.Any(IsWord);
        var takesValue = classes.Any(c => !IsWord(c));
        return argument switch
        {
            _ when !takesWord => null,
            ColumnReference { IsQualified: false, Column: { IsQuoted: false } word }
                when !takesValue || (DateParts.Find(word.Text) is not null && !scope.From.Find(word.Name, null).Any()) =>
                new BoundKeyword(argument.Span, word.Text.ToLowerInvariant()),
            StringLiteral text when !takesValue || DateParts.Find(text.Value) is not null => new BoundKeyword(argument.Span, text.Value.ToLowerInvariant()),
            _ => null,
        };
    }

    private static bool IsWord(TypeClass? typeClass) => typeClass is TypeClass.DatePart or TypeClass.Keyword;
}
