using Generator.Text;
using Generator.Types;

namespace Generator.Functions;

/// <summary>What the catalogue's rules look at: the types of a call's arguments, and what is known of their values.</summary>
/// <param name="Arguments">In the order of the signature's parameters.</param>
/// <param name="OrderKeys">The keys of WITHIN GROUP (ORDER BY …); empty without one.</param>
/// <param name="MayBeEmpty">For an aggregate: its rows may be none, because nothing is grouped by or the window's frame may be empty.</param>
/// <param name="IsWindow">Whether it stands with OVER.</param>
internal sealed record FunctionCall(
    EquatableArray<FunctionArgument> Arguments,
    EquatableArray<FunctionOrderKey> OrderKeys = default,
    bool MayBeEmpty = true,
    bool IsWindow = false);

/// <summary>One argument of a call.</summary>
/// <param name="Type">Its type; <see cref="SqlType.Unknown"/> for a keyword.</param>
/// <param name="Nullable">Whether it may be NULL.</param>
/// <param name="Constant">
/// The value when it is written out: a string's text without quotes, a number with its sign, <c>true</c>, <c>false</c>, a keyword's word (<c>month</c>).
/// Null when it is known only at run time, and for a NULL literal.
/// </param>
/// <param name="Name">The parameter's name when written as <c>name => value</c>.</param>
internal sealed record FunctionArgument(SqlType Type, bool Nullable = true, string? Constant = null, string? Name = null);

/// <summary>One key of WITHIN GROUP (ORDER BY …).</summary>
internal sealed record FunctionOrderKey(SqlType Type, bool Nullable = true, bool Descending = false);
