using System.Reflection;

namespace Engagement.Web.Demo;

/// <summary>The words of the demo: lines of texts that lie in the program, in columns.</summary>
internal static class DemoText
{
    /// <summary>The lines of <c>Content/NAME.txt</c>; a line that begins with # is a remark.</summary>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"demo/{name}.txt")
            ?? throw new InvalidOperationException($"The demo has no text '{name}'.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(" | "))];
    }
}
