using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Engagement.App.Templates;

/// <summary>
/// The templates in the folder. Files changed while the program runs are seen at the next use; a broken one is named in
/// the log and in <see cref="Problems"/>, and stops nothing.
/// </summary>
public sealed partial class TemplateCatalogue
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    private readonly ITemplateEngine _engine;
    private readonly TimeProvider _time;
    private readonly ILogger<TemplateCatalogue> _log;
    private readonly string _directory;
    private readonly Lock _gate = new();
    private TemplateFolder _folder = TemplateFolder.Empty;
    private long? _lookedAt;

    public TemplateCatalogue(IOptions<TemplateOptions> options, ITemplateEngine engine, TimeProvider time, ILogger<TemplateCatalogue> log)
    {
        (_engine, _time, _log) = (engine, time, log);
        var below = Path.GetFullPath(options.Value.Directory);
        _directory = System.IO.Directory.Exists(below) ? below : Path.Combine(AppContext.BaseDirectory, options.Value.Directory);
        Look();
    }

    /// <summary>What is wrong in the folder now.</summary>
    public IReadOnlyList<TemplateProblem> Problems => Look().Problems;

    /// <summary>The template of this name, or null.</summary>
    public TemplateFile? Find(string name) => Look().Files.GetValueOrDefault(name);

    /// <summary>The templates whose names begin so, in the order of their names; <c>acknowledgements/fi/praise-</c> gives its wordings.</summary>
    public IReadOnlyList<TemplateFile> Beginning(string prefix) =>
        [.. Look().Files.Values.Where(file => file.Name.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(file => file.Name, StringComparer.Ordinal)];

    /// <summary>The template in a language, else in English: <c>themes/fan-friday</c> with "fi" is <c>themes/fan-friday.fi</c>.</summary>
    public TemplateFile? InLanguage(string name, string language) => Find($"{name}.{Primary(language)}") ?? Find($"{name}.en");

    /// <summary>The mail of this name in a language, else in English, rendered: subject, plain text and HTML.</summary>
    /// <exception cref="InvalidOperationException">A part of the mail is missing or cannot be rendered.</exception>
    public MailWords Mail(string name, string language, IReadOnlyDictionary<string, object?> data)
    {
        var folder = Find($"mails/{Primary(language)}/{name}.subject") is null ? "mails/en" : $"mails/{Primary(language)}";
        var culture = CultureInfo.GetCultureInfo(folder == "mails/en" && Primary(language) != "en" ? "en" : language);
        string Part(string part)
        {
            var file = Find($"{folder}/{name}.{part}") ?? throw new InvalidOperationException($"The template {folder}/{name}.{part} is missing.");
            return _engine.Render(file.Text, data, culture, file.Format) switch
            {
                TemplateResult.Rendered rendered => rendered.Text,
                TemplateResult.Failed failed => throw new InvalidOperationException($"{file.Name}, {failed.Error}"),
                _ => throw new InvalidOperationException("A template is rendered or fails."),
            };
        }

        return new MailWords(Part("subject").ReplaceLineEndings(" ").Trim(), Part("text"), Part("html"));
    }

    private static string Primary(string language) => language.Split('-')[0];

    private TemplateFolder Look()
    {
        lock (_gate)
        {
            if (_lookedAt is { } before && _time.GetElapsedTime(before) < LookEvery)
                return _folder;

            var seen = _folder.Read(_directory);
            foreach (var problem in seen.Problems.Except(_folder.Problems))
                Log.Broken(_log, problem.Name, problem.Error.Line, problem.Error.Column, problem.Error.Message);
            (_folder, _lookedAt) = (seen, _time.GetTimestamp());
            return seen;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The template {Name} cannot be used, line {Line}, column {Column}: {Words}")]
        public static partial void Broken(ILogger logger, string name, int line, int column, string words);
    }
}
