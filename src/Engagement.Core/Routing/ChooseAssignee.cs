using Engagement.Core.Common;

namespace Engagement.Core.Routing;

/// <summary>Chooses who takes a conversation; nobody rather than somebody off duty or with a full desk.</summary>
public static class ChooseAssignee
{
    /// <param name="mode">How the queue gives.</param>
    /// <param name="sticky">Whoever knows the customer goes first.</param>
    /// <param name="limit">The most open conversations of one person; null for no limit.</param>
    /// <param name="people">Who there is.</param>
    /// <returns>Who and why in words; null when it stays with the queue.</returns>
    public static (UserId User, string Why)? From(AssignMode mode, bool sticky, int? limit, IEnumerable<Candidate> people)
    {
        if (mode is AssignMode.ByHand)
        {
            return null;
        }

        var able = people.Where(person => person.OnDuty && (limit is null || person.Open < limit)).ToList();
        if (sticky && Best(able.Where(person => person.KnowsPerson), mode) is { } known)
        {
            return (known.User, "Knows the person");
        }

        return Best(able, mode) is { } next ? (next.User, mode is AssignMode.RoundRobin ? "Next in turn" : "Has the fewest open") : null;
    }

    // Ids settle what is equal, so that two nodes choose the same.
    private static Candidate? Best(IEnumerable<Candidate> people, AssignMode mode) => mode is AssignMode.RoundRobin
        ? people.OrderBy(person => person.LastGivenAt ?? DateTimeOffset.MinValue).ThenBy(person => person.User.Value).FirstOrDefault()
        : people.OrderBy(person => person.Open).ThenBy(person => person.LastGivenAt ?? DateTimeOffset.MinValue).ThenBy(person => person.User.Value).FirstOrDefault();
}
