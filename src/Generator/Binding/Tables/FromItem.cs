using Generator.Binding.Scopes;
using Generator.Binding.Tree;

namespace Generator.Binding.Tables;

/// <summary>One of the sources that stand in FROM with commas between them.</summary>
/// <param name="Source">The source.</param>
/// <param name="From">What expressions see of it.</param>
internal sealed record FromItem(BoundTableSource Source, FromScope From);
