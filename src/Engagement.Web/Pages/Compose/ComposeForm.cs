using System.Globalization;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.Web.Pages.Compose;

/// <summary>A post as the form sends it.</summary>
public sealed record ComposeForm
{
    public string? Text { get; init; }

    public string? Day { get; init; }

    public string? Time { get; init; }

    public string[]? Channels { get; init; }

    /// <summary>Own words of a channel, by its id; empty: the post's own.</summary>
    public Dictionary<string, string>? Variants { get; init; }

    public string[]? Media { get; init; }

    /// <summary>What channels show in the place of pictures: channel, picture and what is shown instead, with dots between.</summary>
    public string[]? Cuts { get; init; }

    /// <summary>What the pictures show, by their ids.</summary>
    public Dictionary<string, string>? Alts { get; init; }

    public string? FirstComment { get; init; }

    public string? AltText { get; init; }

    /// <summary>"true": a thread where the network knows them.</summary>
    public string? Thread { get; init; }

    public ComposeManner? Manner { get; init; }

    public string? Theme { get; init; }

    /// <summary>"draft", "review", "schedule", "now", "save", "attach", "fit", "whole:" and the picture that was cut, "same:" and what a channel shows instead, or "at:" and a local time.</summary>
    public string? Intent { get; init; }

    public int? Version { get; init; }

    internal Manner ToManner() => (Manner ?? new()).ToManner();

    internal bool IsThread => Thread == "true";

    internal ThemeId? ThemeId => IdText.TryRead<ThemeId>(Theme, out var id) ? id : null;

    internal IReadOnlyList<ChannelId> ChannelIds => [.. Ids<ChannelId>(Channels)];

    internal IReadOnlyList<MediaId> MediaIds => [.. Ids<MediaId>(Media)];

    internal IReadOnlyList<PictureChoice> Pictures => ComposeCuts.Read(Cuts);

    /// <summary>Whether there is anything worth keeping.</summary>
    internal bool HasWords => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(FirstComment) || MediaIds.Count > 0
        || Variants?.Values.Any(own => !string.IsNullOrWhiteSpace(own)) == true;

    internal static ComposeForm At(DateTimeOffset at, Viewer viewer) => new()
    {
        Day = viewer.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Time = viewer.Local(at).ToString("HH:mm", CultureInfo.InvariantCulture),
    };

    internal static ComposeForm Of(PostView post, Viewer viewer) => At(post.Line.PublishAt, viewer) with
    {
        Text = post.Line.Text,
        Channels = [.. post.Line.Places.Select(place => place.ChannelId.ToString())],
        Variants = post.Variants.ToDictionary(variant => variant.ChannelId.ToString(), variant => variant.Text),
        Media = [.. post.Media.Select(medium => medium.Media.ToString())],
        Cuts = ComposeCuts.Write(post.Own.SelectMany(place => place.Select(own => new PictureChoice(place.Key, own.Of, own.Shown.Media)))),
        FirstComment = post.FirstComment,
        Thread = post.IsThread ? "true" : null,
        Manner = ComposeManner.Of(post.Manner),
        Theme = post.Line.ThemeId?.ToString(),
        Version = post.Line.Version,
    };

    /// <summary>The next sensible moment of a day: an hour from now, or noon of a later day.</summary>
    internal static ComposeForm On(DateOnly? day, Viewer viewer)
    {
        var soon = viewer.Now.AddMinutes(60);
        var rounded = soon.AddTicks(-(soon.Ticks % TimeSpan.FromMinutes(30).Ticks));
        return day is { } chosen && chosen > viewer.Today ? At(LocalTime.ToInstant(chosen, new TimeOnly(12, 0), viewer.Zone), viewer) : At(rounded, viewer);
    }

    /// <summary>With the time that a button named: "at:2026-11-27T09:00".</summary>
    internal ComposeForm AtChosen() =>
        Intent?[3..].Split('T') is [var day, var time] ? this with { Day = day, Time = time } : this;

    /// <summary>Another picture in the place of one; what channels show instead of it they go on showing.</summary>
    internal ComposeForm Instead(MediaId picture, MediaId next) => this with
    {
        Media = [.. (Media ?? []).Select(one => one == picture.ToString() ? next.ToString() : one)],
        Cuts = ComposeCuts.Instead(Cuts, picture, next),
    };

    /// <summary>What a channel shows in the place of a picture; the picture itself where there is nothing else.</summary>
    internal MediaId ShownOn(ChannelId channel, MediaId picture) =>
        Pictures.FirstOrDefault(cut => cut.ChannelId == channel && cut.MediaId == picture)?.ShownId ?? picture;

    internal string TextOn(ChannelId id) => HasOwnWords(id) ? Variants![id.ToString()] : Text ?? "";

    /// <exception cref="RefusedException">Day or time cannot be read.</exception>
    internal PostDraft ToDraft(Viewer viewer, string? theme) => new()
    {
        Text = Text?.ReplaceLineEndings("\n").Trim() ?? "",
        PublishAt = Intent == "now" ? viewer.Now : When(viewer),
        ChannelIds = ChannelIds,
        Variants = [.. ChannelIds.Where(HasOwnWords).Select(id => new ChannelText(id, TextOn(id).ReplaceLineEndings("\n").Trim()))],
        MediaIds = MediaIds,
        Pictures = [.. Pictures.Where(cut => ChannelIds.Contains(cut.ChannelId) && MediaIds.Contains(cut.MediaId))],
        FirstComment = string.IsNullOrWhiteSpace(FirstComment) ? null : FirstComment.ReplaceLineEndings("\n").Trim(),
        IsThread = IsThread,
        Manner = ToManner(),
        ThemeId = theme is null ? null : ThemeId,
        Campaign = theme,
    };

    /// <exception cref="RefusedException">Day or time cannot be read.</exception>
    internal DateTimeOffset When(Viewer viewer) =>
        DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && TimeOnly.TryParse(Time, CultureInfo.InvariantCulture, out var time)
            ? LocalTime.ToInstant(day, time, viewer.Zone)
            : throw RefusedException.Invalid("publishAt", "Choose a day and a time.");

    /// <summary>Nothing goes out at once because somebody mistook the day.</summary>
    /// <exception cref="RefusedException">The time has passed.</exception>
    internal void AskAboutThePast(Viewer viewer)
    {
        if (Intent == "schedule" && When(viewer) < viewer.Now.AddMinutes(-1))
        {
            throw RefusedException.Invalid("publishAt", "That time has passed. Choose a later one – or is it to go out at once? Then choose “Publish now…”.", null, Time);
        }
    }

    private bool HasOwnWords(ChannelId id) => Variants?.GetValueOrDefault(id.ToString()) is { } own && !string.IsNullOrWhiteSpace(own);

    private static IEnumerable<TId> Ids<TId>(string[]? texts)
        where TId : struct, IId<TId> =>
        (texts ?? []).Where(text => IdText.TryRead<TId>(text, out _)).Select(IdText.Read<TId>).Distinct();
}
