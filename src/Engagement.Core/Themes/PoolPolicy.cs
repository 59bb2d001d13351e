namespace Engagement.Core.Themes;

/// <summary>
/// The rotation of a pool: an anniversary on its day; else what was never used; else what was not used for longest. Never
/// what we may not publish, what is out of season, or what was used too near.
/// </summary>
public static class PoolPolicy
{
    /// <summary>Puts the items of a pool in order for one slot.</summary>
    public static PoolChoice Choose(IReadOnlyCollection<PoolCandidate> candidates, PoolQuestion question)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(question);
        var passed = new List<PoolPass>();
        var fitting = new List<PoolCandidate>();
        foreach (var candidate in candidates)
        {
            if (WhyNot(candidate, question) is { } pass)
                passed.Add(pass);
            else
                fitting.Add(candidate);
        }

        var offers = fitting
            .Select(candidate => (Candidate: candidate, Offer: OfferOf(candidate, question.On)))
            .OrderBy(pair => pair.Offer.Reason != PickReason.Anniversary)
            .ThenBy(pair => IsKept(pair.Candidate, question))
            .ThenBy(pair => LastUse(pair.Candidate) ?? DateOnly.MinValue)
            .ThenBy(pair => pair.Candidate.Id.Value)
            .Select(pair => pair.Offer);
        return new PoolChoice([.. offers], passed);
    }

    /// <summary>Whether a date is the day of the year of another; 29 February is kept on the 28th where there is no 29th.</summary>
    public static bool IsAnniversary(DateOnly about, DateOnly on) =>
        on.Year > about.Year && on.Month == about.Month
        && (on.Day == about.Day || (about is { Month: 2, Day: 29 } && on.Day == 28 && !DateTime.IsLeapYear(on.Year)));

    private static PoolPass? WhyNot(PoolCandidate candidate, PoolQuestion question)
    {
        if (!candidate.MayPublish)
            return new PoolPass(candidate.Id, PassReason.NoRight, null);
        if (!candidate.FitsLanguage)
            return new PoolPass(candidate.Id, PassReason.OtherLanguage, null);
        if (!candidate.Season.Includes(question.On))
            return new PoolPass(candidate.Id, PassReason.OutOfSeason, null);

        var near = candidate.UsedOn.Where(used => Math.Abs(used.DayNumber - question.On.DayNumber) < question.GapDays).ToList();
        return near.Count > 0 ? new PoolPass(candidate.Id, PassReason.UsedTooNear, near.Max()) : null;
    }

    private static PoolOffer OfferOf(PoolCandidate candidate, DateOnly on) => candidate switch
    {
        { About: { } about } when IsAnniversary(about, on) => new PoolOffer(candidate.Id, PickReason.Anniversary, about),
        _ when LastUse(candidate) is { } last => new PoolOffer(candidate.Id, PickReason.LongestUnused, last),
        _ => new PoolOffer(candidate.Id, PickReason.NeverUsed, null),
    };

    private static bool IsKept(PoolCandidate candidate, PoolQuestion question) =>
        candidate.About is { } about && !IsAnniversary(about, question.On) && question.OtherDates.Any(other => IsAnniversary(about, other));

    private static DateOnly? LastUse(PoolCandidate candidate) => candidate.UsedOn.Count == 0 ? null : candidate.UsedOn.Max();
}
