using System.Text;

namespace Engagement.App.Templates;

/// <summary>The templates of a folder as they were at one moment, and what is wrong with them.</summary>
internal sealed class TemplateFolder
{
    private const string Ending = ".hbs";

    private readonly Dictionary<string, Entry> _entries;

    private TemplateFolder(Dictionary<string, Entry> entries, IReadOnlyList<TemplateProblem> problems)
    {
        _entries = entries;
        Problems = problems;
        Files = entries.Values.Where(entry => entry.File is not null)
            .ToDictionary(entry => entry.File!.Name, entry => entry.File!, StringComparer.Ordinal);
    }

    public static TemplateFolder Empty { get; } = new([], []);

    public IReadOnlyDictionary<string, TemplateFile> Files { get; }

    public IReadOnlyList<TemplateProblem> Problems { get; }

    /// <summary>Reads what changed since; gives itself where nothing did.</summary>
    public TemplateFolder Read(string directory)
    {
        var found = Find(directory);
        if (found is null)
            return new TemplateFolder(_entries, [new TemplateProblem(directory, new TemplateError(1, 1, "The folder of the templates is not there or cannot be read."))]);
        if (found.Count == _entries.Count && Problems.Count == _entries.Values.Count(entry => entry.Error is not null)
            && found.All(file => _entries.TryGetValue(file.Path, out var entry) && entry.Stamp == file.Stamp))
            return this;

        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var (path, stamp) in found)
        {
            var known = _entries.GetValueOrDefault(path);
            entries[path] = known?.Stamp == stamp ? known : Read(directory, path, stamp, known?.File);
        }

        return new TemplateFolder(entries, [.. entries.Where(entry => entry.Value.Error is not null).Select(entry => new TemplateProblem(entry.Key, entry.Value.Error!))]);
    }

    private static List<(string Path, Stamp Stamp)>? Find(string directory)
    {
        try
        {
            return [.. new DirectoryInfo(directory).EnumerateFiles("*" + Ending, SearchOption.AllDirectories)
                .Select(file => (Path.GetRelativePath(directory, file.FullName).Replace('\\', '/'), new Stamp(file.LastWriteTimeUtc.Ticks, file.Length)))
                .OrderBy(file => file.Item1, StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Entry Read(string directory, string path, Stamp stamp, TemplateFile? lastGood)
    {
        if (stamp.Length > TemplateLimits.Length * 4L)
            return new Entry(stamp, lastGood, new TemplateError(1, 1, "The file is too large for a template."));
        try
        {
            var text = File.ReadAllText(Path.Combine(directory, path), Encoding.UTF8).ReplaceLineEndings("\n").Trim('\n');
            var name = path[..^Ending.Length];
            var format = name.EndsWith(".html", StringComparison.Ordinal) ? TemplateFormat.Html : TemplateFormat.Text;
            var error = TemplateSamples.Check(name, text);
            return error is null ? new Entry(stamp, new TemplateFile(name, text, format), null) : new Entry(stamp, lastGood, error);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Entry(stamp, lastGood, new TemplateError(1, 1, "The file cannot be read."));
        }
    }

    private readonly record struct Stamp(long WrittenAt, long Length);

    private sealed record Entry(Stamp Stamp, TemplateFile? File, TemplateError? Error);
}
