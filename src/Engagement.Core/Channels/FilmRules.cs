using System.Globalization;
using Engagement.Core.Common;

namespace Engagement.Core.Channels;

/// <summary>What each network refuses in films, said before it does.</summary>
public static class FilmRules
{
    private const long Megabyte = 1_000_000;

    /// <summary>Null where a film cannot be sent from here.</summary>
    public static FilmLimits? Of(NetworkKind network) => network switch
    {
        NetworkKind.X => new(512 * Megabyte, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(140)),
        NetworkKind.Facebook => new(10_000 * Megabyte, TimeSpan.FromSeconds(1), TimeSpan.FromHours(4)),
        NetworkKind.Instagram => new(300 * Megabyte, TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(15), 1920),
        NetworkKind.Mastodon => new(103_809_024, TimeSpan.Zero, TimeSpan.FromHours(24)),
        NetworkKind.Bluesky => new(300 * Megabyte, TimeSpan.Zero, TimeSpan.FromMinutes(3)),
        NetworkKind.Webhook => null,
        _ => throw new ArgumentOutOfRangeException(nameof(network), network, "No limits of films are known for this network."),
    };

    /// <summary>A length as players show it: <c>0:12</c>, <c>1:05:00</c>.</summary>
    public static string Clock(TimeSpan length) => length.ToString(length.TotalHours < 1 ? @"m\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture);

    /// <summary>A length as people read it: <c>12.5 s</c>, <c>2:20 min</c>, <c>1:05:00 h</c>.</summary>
    public static string Say(TimeSpan length) => length switch
    {
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{length.TotalSeconds:0.#} s"),
        { TotalHours: < 1 } => Clock(length) + " min",
        _ => Clock(length) + " h",
    };

    /// <summary>What is wrong with the films of a post, in words that go on after the channel's name; nothing where the network takes them.</summary>
    internal static IEnumerable<(string Words, object? Limit, object? Value)> Find(NetworkKind network, IReadOnlyList<MediaRef> media)
    {
        if (Of(network) is not { } limits)
        {
            yield return ("a film cannot be sent there from here. Leave the film out, or this channel.", null, null);
            yield break;
        }

        if (media.Count > 1)
        {
            yield return ("a film stands alone with its post. Take the other pictures and films out.", 1, media.Count);
            yield break;
        }

        var (film, length) = (media[0], media[0].Length ?? TimeSpan.Zero);
        if (film.Bytes > limits.Bytes)
        {
            yield return (FormattableString.Invariant($"the film has {film.Bytes / (double)Megabyte:0.0} MB; it takes at most {limits.Bytes / Megabyte} MB."), limits.Bytes, film.Bytes);
        }

        if (length < limits.Shortest)
        {
            yield return ($"the film runs {Say(length)}; it takes films of at least {Say(limits.Shortest)}.", limits.Shortest, length);
        }

        if (length > limits.Longest)
        {
            yield return ($"the film runs {Say(length)}; it takes films of at most {Say(limits.Longest)}.", limits.Longest, length);
        }

        if (film.Width > limits.Widest)
        {
            yield return ($"the film is {film.Width} pixels wide; it takes at most {limits.Widest}.", limits.Widest, film.Width);
        }
    }
}
