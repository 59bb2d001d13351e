using System.Globalization;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.Themes;

namespace Engagement.Web.Pages.Themes;

/// <summary>A theme as the form sends it; the rule is chosen from words or written as RRULE.</summary>
public sealed record ThemeForm
{
    public string? Name { get; init; }

    public string? Hashtag { get; init; }

    public string? Goal { get; init; }

    public string? Audience { get; init; }

    public string? Stage { get; init; }

    /// <summary>"daily", "weekly", "biweekly", "monthly" or "rule".</summary>
    public string Rhythm { get; init; } = "weekly";

    /// <summary>MO … SU.</summary>
    public string[]? Days { get; init; }

    /// <summary>1–4, or -1 for the last.</summary>
    public int Nth { get; init; } = 1;

    public string? Rule { get; init; }

    /// <summary>"never", "on" a day or "after" so many times; a rule says it itself.</summary>
    public string Ends { get; init; } = "never";

    public string? EndsOn { get; init; }

    public int? EndsAfter { get; init; }

    /// <summary>Single days on which it rests, one a line.</summary>
    public string? Exceptions { get; init; }

    public string? Holidays { get; init; }

    public string? StartsOn { get; init; }

    public string? TimeZone { get; init; }

    public string At { get; init; } = "18:00";

    public string? Template { get; init; }

    public string[]? Channels { get; init; }

    public string? Pool { get; init; }

    public int GapDays { get; init; } = 30;

    public int WarnDays { get; init; } = ThemeDraft.UsualWarning;

    public string? Responsible { get; init; }

    public bool NeedsApproval { get; init; }

    /// <summary>Whether posts that the program wrote and that are not out yet are written anew.</summary>
    public bool Anew { get; init; }

    /// <summary>The date from which on it is changed; empty: all of it.</summary>
    public string? From { get; init; }

    public int Colour { get; init; }

    public bool Paused { get; init; }

    public int? Version { get; init; }

    public static ThemeForm Of(ThemeLine theme) => FromRule(theme.Recurrence) with
    {
        Name = theme.Name,
        Hashtag = theme.Hashtag,
        Goal = theme.Goal,
        Audience = theme.Audience,
        Stage = theme.Stage?.ToString(),
        Exceptions = string.Join('\n', theme.Exceptions.Select(Text)),
        Holidays = theme.Holidays?.ToString(),
        GapDays = theme.GapDays,
        WarnDays = theme.WarnDays,
        Responsible = theme.ResponsibleId?.ToString(),
        StartsOn = Text(theme.StartsOn),
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
        Audience = string.IsNullOrWhiteSpace(Audience) ? null : Audience.Trim(),
        Stage = Enum.TryParse<JourneyStage>(Stage, out var stage) ? stage : null,
        Exceptions = ReadExceptions(),
        Holidays = Enum.TryParse<HolidayCountry>(Holidays, out var country) ? country : null,
        GapDays = GapDays,
        WarnDays = WarnDays,
        ResponsibleId = UserId.TryParse(Responsible, null, out var person) ? person : null,
        Recurrence = Recurrence(),
        StartsOn = Day(StartsOn),
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

    /// <summary>The date from which on it is changed, or null.</summary>
    internal DateOnly? FromDay() => Day(From);

    private string Recurrence()
    {
        var days = string.Join(',', (Days ?? []).DefaultIfEmpty("TH"));
        return Rhythm switch
        {
            "daily" => $"FREQ=DAILY{End()}",
            "biweekly" => $"FREQ=WEEKLY;INTERVAL=2;BYDAY={days}{End()}",
            "monthly" => $"FREQ=MONTHLY;BYDAY={string.Create(CultureInfo.InvariantCulture, $"{Nth}")}{Days?.FirstOrDefault() ?? "TH"}{End()}",
            "rule" => Rule?.Trim() ?? "",
            _ => $"FREQ=WEEKLY;BYDAY={days}{End()}",
        };
    }

    private string End() => Ends switch
    {
        "on" => $";UNTIL={(Day(EndsOn) ?? throw RefusedException.Invalid("endsOn", "Choose the last day.", null, EndsOn)).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}",
        "after" => string.Create(CultureInfo.InvariantCulture, $";COUNT={EndsAfter ?? throw RefusedException.Invalid("endsAfter", "Say after how many times it ends.")}"),
        _ => "",
    };

    private List<DateOnly> ReadExceptions()
    {
        var days = new List<DateOnly>();
        foreach (var (line, number) in (Exceptions ?? "").Split(['\n', ',', ';']).Select((line, index) => (line.Trim(), index + 1)).Where(pair => pair.Item1.Length > 0))
        {
            days.Add(Day(line) ?? (DateOnly.TryParseExact(line, "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var written)
                ? written
                : throw RefusedException.Invalid("exceptions", $"“{line}” (number {number}) is not a day; write it as 2026-12-24.", null, number)));
        }

        return days;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ThemeForm FromRule(string rule)
    {
        var parts = rule.Split(';').Select(part => part.Split('=')).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        var only = new ThemeForm { Rule = rule };
        if (parts.Remove("COUNT", out var count) && int.TryParse(count, CultureInfo.InvariantCulture, out var times))
            only = only with { Ends = "after", EndsAfter = times };
        if (parts.Remove("UNTIL", out var until))
        {
            if (!DateOnly.TryParseExact(until, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last))
                return only with { Rhythm = "rule" };
            only = only with { Ends = "on", EndsOn = Text(last) };
        }

        var days = parts.GetValueOrDefault("BYDAY", "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var plain = days.Length > 0 && days.All(day => day.Length == 2);
        return (parts.GetValueOrDefault("FREQ"), parts.GetValueOrDefault("INTERVAL"), parts.Count) switch
        {
            ("DAILY", null, 1) => only with { Rhythm = "daily" },
            ("WEEKLY", null, 2) when plain => only with { Rhythm = "weekly", Days = days },
            ("WEEKLY", "2", 3) when plain => only with { Rhythm = "biweekly", Days = days },
            ("MONTHLY", null, 2) when days is [{ Length: > 2 } day] && int.TryParse(day[..^2], CultureInfo.InvariantCulture, out var nth) && nth is >= -1 and <= 4 =>
                only with { Rhythm = "monthly", Days = [day[^2..]], Nth = nth },
            _ => only with { Rhythm = "rule" },
        };
    }
}
