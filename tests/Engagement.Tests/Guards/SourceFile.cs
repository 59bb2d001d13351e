using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Guards;

/// <summary>A file that people write and that ships, by its path below the root.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] Kinds = [".cs", ".razor", ".css", ".ts", ".mjs", ".js", ".hbs", ".json", ".resx", ".csproj", ".props", ".targets", ".md", ".txt"];

    private static readonly string[] Made = ["bin", "obj", "node_modules", "dist", "Migrations"];

    public int Lines => Text.AsSpan().Count('\n') + 1;

    public static IReadOnlyList<SourceFile> Shipped() =>
    [
        .. new[] { "src", "templates" }.Select(folder => Tree.PathOf(folder)).Where(Directory.Exists).SelectMany(Below).Select(Read),
        .. new[] { "README.md", "appsettings.json" }.Select(name => Read(Tree.PathOf(name))),
    ];

    private static IEnumerable<string> Below(string folder) =>
    [
        .. Directory.EnumerateFiles(folder).Where(file => Kinds.Contains(System.IO.Path.GetExtension(file))),
        .. Directory.EnumerateDirectories(folder).Where(inner => !Made.Contains(System.IO.Path.GetFileName(inner))).SelectMany(Below),
    ];

    private static SourceFile Read(string file) => new(System.IO.Path.GetRelativePath(Tree.Root, file).Replace('\\', '/'), File.ReadAllText(file));
}
