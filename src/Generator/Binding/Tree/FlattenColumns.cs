namespace Generator.Binding.Tree;

/// <summary>The places of FLATTEN's columns in its table.</summary>
internal static class FlattenColumns
{
    public const int Seq = 0;
    public const int Key = 1;
    public const int Path = 2;
    public const int Index = 3;
    public const int Value = 4;
    public const int This = 5;
}
