using System.Globalization;
using Engagement.App.Themes;
using Engagement.Core.Common;

namespace Engagement.Web.Pages.Themes;

/// <summary>A theme as the form sends it; the rule is chosen from words or written as RRULE.</summary>
public sealed record ThemeForm
{
    public string? Name { get; init; }

    public string? Hashtag { get; init; }

    public string? Goal { get; init; }

    /// <summary>"weekly", "biweekly", "monthly" or "rule".</summary>
    public string Rhythm { get; init; } = "weekly";

    /// <summary>MO … SU.</summary>
    public string[]? Days { get; init; }

    /// <summary>1–4, or -1 for the last.</summary>
    public int Nth { get; init; } = 1;

    public string? Rule { get; init; }

    public string? StartsOn { get; init; }

    public string? TimeZone { get; init; }

    public string At { get; init; } = "18:00";

    public string? Template { get; init; }

    public string[]? Channels { get; init; }

    public string? Pool { get; init; }

    public bool NeedsApproval { get; init; }

    public int Colour { get; init; }

    public bool Paused { get; init; }

    public int? Version { get; init; }

    public static ThemeForm Of(ThemeLine theme) => FromRule(theme.Recurrence) with
    {
        Name = theme.Name,
        Hashtag = theme.Hashtag,
        Goal = theme.Goal,
        StartsOn = theme.StartsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeZone = theme.TimeZone,
        At = theme.At.ToString("HH:mm", CultureInfo.InvariantCulture),
        Template = theme.Template,
        Channels = [.. theme.ChannelIds.Select(id => id.ToString())],
        Pool = theme.Pool,
        NeedsApproval = theme.NeedsApproval,
        Colour = theme.Colour,
        Paused = theme.Paused,
        Version = theme.Version,
    };

    /// <exception cref="RefusedException">The time or the first day cannot be read.</exception>
    internal ThemeDraft ToDraft(string zone) => new()
    {
        Name = Name?.Trim() ?? "",
        Hashtag = string.IsNullOrWhiteSpace(Hashtag) ? null : Hashtag.Trim(),
        Goal = string.IsNullOrWhiteSpace(Goal) ? null : Goal.Trim(),
        Recurrence = Recurrence(),
        StartsOn = DateOnly.TryParseExact(StartsOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        TimeZone = TimeZone ?? zone,
        At = TimeOnly.TryParse(At, CultureInfo.InvariantCulture, out var at)
            ? at
            : throw RefusedException.Invalid("at", "Write the time as 18:00.", null, At),
        Template = Template?.ReplaceLineEndings("\n").Trim() ?? "",
        ChannelIds = [.. (Channels ?? []).Where(text => ChannelId.TryParse(text, null, out _)).Select(text => ChannelId.Parse(text, null))],
        Pool = string.IsNullOrWhiteSpace(Pool) ? null : Pool.Trim(),
        NeedsApproval = NeedsApproval,
        Colour = Colour,
        Paused = Paused,
    };

    private string Recurrence()
    {
        var days = string.Join(',', (Days ?? []).DefaultIfEmpty("TH"));
        return Rhythm switch
        {
            "biweekly" => $"FREQ=WEEKLY;INTERVAL=2;BYDAY={days}",
            "monthly" => $"FREQ=MONTHLY;BYDAY={string.Create(CultureInfo.InvariantCulture, $"{Nth}")}{Days?.FirstOrDefault() ?? "TH"}",
            "rule" => Rule?.Trim() ?? "",
            _ => $"FREQ=WEEKLY;BYDAY={days}",
        };
    }

    private static ThemeForm FromRule(string rule)
    {
        var parts = rule.Split(';').Select(part => part.Split('=')).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        var days = parts.GetValueOrDefault("BYDAY", "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var plain = days.Length > 0 && days.All(day => day.Length == 2);
        var only = new ThemeForm { Rule = rule };
        return (parts.GetValueOrDefault("FREQ"), parts.GetValueOrDefault("INTERVAL"), parts.Count) switch
        {
            ("WEEKLY", null, 2) when plain => only with { Rhythm = "weekly", Days = days },
            ("WEEKLY", "2", 3) when plain => only with { Rhythm = "biweekly", Days = days },
            ("MONTHLY", null, 2) when days is [{ Length: > 2 } day] && int.TryParse(day[..^2], CultureInfo.InvariantCulture, out var nth) && nth is >= -1 and <= 4 =>
                only with { Rhythm = "monthly", Days = [day[^2..]], Nth = nth },
            _ => only with { Rhythm = "rule" },
        };
    }
}
