using Generator.Dialects.DuckDb.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>What a VARIANT is sorted by: JSON sorts as text, a VARIANT's numbers by their value, before its strings ("ARRAY_SORT", usage notes).</summary>
internal static class VariantOrder
{
    /// <summary>The sort key; the value itself when it is of another type.</summary>
    public static DuckExpression Of(DuckExpression value, SqlType type)
    {
        if (type.Kind != SqlTypeKind.Variant)
        {
            return value;
        }

        return new DuckForm(
        [
            new DuckFormPart("case when "),
            new DuckFormPart(Expression: value, IsOperand: true),
            new DuckFormPart(" is not null then struct_pack(n := try_cast(case when json_type("),
            new DuckFormPart(Expression: value),
            new DuckFormPart(") <> 'VARCHAR' then "),
            new DuckFormPart(Expression: value),
            new DuckFormPart(" end as double), s := "),
            new DuckFormPart(Expression: value, IsOperand: true),
            new DuckFormPart(" ->> '$') end"),
        ]);
    }
}
