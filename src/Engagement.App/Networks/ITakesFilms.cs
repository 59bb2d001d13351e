using Engagement.Core.Common;

namespace Engagement.App.Networks;

/// <summary>A network that takes films from some accounts, or at some times, and says so when it is asked.</summary>
internal interface ITakesFilms
{
    /// <summary>Why it would not take this film from the account now, in words that go on after the account's name; null when it would.</summary>
    Task<string?> FilmProblemAsync(ChannelAccess channel, MediaRef film, CancellationToken ct);
}
