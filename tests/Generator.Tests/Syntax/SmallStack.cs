using System.Diagnostics;
using Xunit;

namespace Generator.Tests.Syntax;

/// <summary>Runs cases on a thread with a stack of 1 MB, as compilers have, and watches that none takes too long.</summary>
internal static class SmallStack
{
    /// <summary>Runs each text in turn; fails with the one that was being worked on when something failed or the time was over.</summary>
    public static void Run(TimeSpan limit, IEnumerable<string> texts, Action<string> run)
    {
        var current = "";
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    foreach (var text in texts)
                    {
                        current = text;
                        run(text);
                    }
                }
                catch (Exception exception) when (!Debugger.IsAttached)
                {
                    failure = exception;
                }
            },
            maxStackSize: 1 << 20) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(limit), $"Not ready in time:\n{Excerpt(current)}");
        Assert.True(failure is null, $"{failure}\nat\n{Excerpt(current)}");
    }

    private static string Excerpt(string text) => text.Length <= 2_000 ? text : text[..2_000] + "…";
}
