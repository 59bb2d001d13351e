using Engagement.Core.Common;
using Engagement.Core.Themes;

namespace Engagement.App.Themes;

/// <summary>A recurring series such as Throwback Thursday.</summary>
internal sealed class Theme
{
    public required ThemeId Id { get; init; }

    public required string Name { get; set; }

    public string? Hashtag { get; set; }

    /// <summary>The goal of the strategy that it serves.</summary>
    public string? Goal { get; set; }

    /// <summary>Whom it speaks to.</summary>
    public string? Audience { get; set; }

    /// <summary>Where those people are on their way as customers.</summary>
    public JourneyStage? Stage { get; set; }

    /// <summary>RFC 5545 rule without DTSTART, for example <c>FREQ=WEEKLY;BYDAY=TH</c>.</summary>
    public required string Recurrence { get; set; }

    public required DateOnly StartsOn { get; set; }

    /// <summary>IANA zone.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Local time of day.</summary>
    public required TimeOnly At { get; set; }

    /// <summary>Single days on which it rests.</summary>
    public List<DateOnly> Exceptions { get; set; } = [];

    /// <summary>Whose public holidays it rests on.</summary>
    public HolidayCountry? Holidays { get; set; }

    /// <summary>The template's text, or the name of a file below <c>templates/themes</c>.</summary>
    public required string Template { get; set; }

    /// <summary>The pool of the library that fills its slots, or null: people fill them.</summary>
    public string? Pool { get; set; }

    /// <summary>How many days must lie between two uses of an item of the pool.</summary>
    public int GapDays { get; set; }

    /// <summary>How many days ahead a slot without content is warned of.</summary>
    public int WarnDays { get; set; } = ThemeDraft.UsualWarning;

    /// <summary>Who is told when something is missing; null: whoever may publish.</summary>
    public UserId? ResponsibleId { get; set; }

    /// <summary>Whether a post made for a slot needs approval.</summary>
    public bool NeedsApproval { get; set; }

    /// <summary>The series that this one goes on with, where it was changed from a date on.</summary>
    public ThemeId? ContinuesId { get; init; }

    /// <summary>Stripe on the calendar, 0–7.</summary>
    public int Colour { get; set; }

    public bool Paused { get; set; }

    public List<ThemeChannel> Channels { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; set; }

    public TimeZoneInfo Zone() => LocalTime.FindZone(TimeZone) ?? throw new InvalidOperationException($"Theme {Id} is in the unknown zone '{TimeZone}'.");

    /// <summary>Its rule from its first day.</summary>
    public ThemeRecurrence Dates() => ThemeRecurrence.Create(Recurrence, StartsOn, At, TimeZone, Breaks());

    /// <summary>The days on which it rests.</summary>
    public ThemeBreaks Breaks() => new(Exceptions, Holidays);

    /// <summary>Ends with the day before this one.</summary>
    public void EndBefore(DateOnly day)
    {
        Recurrence = RecurrenceRule.Parse(Recurrence).EndingBefore(day);
        Version++;
    }

    /// <summary>Becomes what a checked draft says.</summary>
    public void Apply(ThemeDraft draft, DateOnly startsOn)
    {
        (Name, Hashtag, Goal) = (draft.Name.Trim(), draft.Hashtag, draft.Goal);
        (Recurrence, StartsOn, TimeZone, At) = (draft.Recurrence, startsOn, draft.TimeZone, draft.At);
        (Audience, Stage, Exceptions, Holidays) = (draft.Audience, draft.Stage, [.. draft.Exceptions.Distinct().Order()], draft.Holidays);
        (GapDays, WarnDays, ResponsibleId) = (draft.GapDays, draft.WarnDays, draft.ResponsibleId);
        (Template, Pool, NeedsApproval, Colour, Paused) = (draft.Template, draft.Pool, draft.NeedsApproval, draft.Colour, draft.Paused);
        Channels.RemoveAll(channel => !draft.ChannelIds.Contains(channel.ChannelId));
        Channels.AddRange(draft.ChannelIds.Distinct().Except(Channels.Select(channel => channel.ChannelId)).Select(id => new ThemeChannel { ThemeId = Id, ChannelId = id }));
        Version++;
    }
}
