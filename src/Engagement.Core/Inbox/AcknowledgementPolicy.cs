using System.Globalization;
using Engagement.Core.Channels;

namespace Engagement.Core.Inbox;

/// <summary>Decides what is done with a comment: thanked by itself only when that is surely right, a person otherwise.</summary>
public static class AcknowledgementPolicy
{
    /// <summary>Decides on one comment.</summary>
    public static Decision Decide(Triage triage, DecisionFacts facts)
    {
        ArgumentNullException.ThrowIfNull(triage);
        ArgumentNullException.ThrowIfNull(facts);
        return IgnoreOrHold(triage, facts)
            ?? NeedsPerson(triage, facts)
            ?? ForbiddenHere(facts)
            ?? Thank(triage, facts);
    }

    private static Decision? IgnoreOrHold(Triage triage, DecisionFacts facts)
    {
        if (facts.IsOurs)
        {
            return Ignore("Our own comment", DecisionRules.Own);
        }

        if (facts.AuthorIsRobot)
        {
            return Ignore("Written by a robot", DecisionRules.Robot);
        }

        if (triage.Intent is Intent.Spam)
        {
            return new(DecisionKind.Hold, $"Looks like spam{Because(triage, "spam")}", DecisionRules.Spam);
        }

        if (triage.Urgency is not Urgency.None)
        {
            return Route($"{UrgencyInWords(triage.Urgency)}{Because(triage, "urgency")}", DecisionRules.Urgent);
        }

        if (triage.Intent is Intent.Abuse)
        {
            return new(DecisionKind.Hold, "Looks like abuse", DecisionRules.Abuse);
        }

        if (facts.Label is { } label)
        {
            return new(DecisionKind.Hold, $"The network labels it “{label}”", DecisionRules.Labelled);
        }

        return facts.AuthorIsGone ? Ignore("The author is gone", DecisionRules.AuthorGone) : null;
    }

    private static Decision? NeedsPerson(Triage triage, DecisionFacts facts)
    {
        if (facts.IsEmptyText)
        {
            return facts.HasMedia
                ? Route("A picture without words: a person looks at it", DecisionRules.PictureOnly)
                : Route("No words to read", DecisionRules.Empty);
        }

        if (triage.Reasons.Contains(TriageReasons.QuestionMark))
        {
            return Route("It has a question mark", DecisionRules.QuestionMark);
        }

        var gate = triage.Intent switch
        {
            Intent.Question => Route($"Looks like a question{Because(triage, "question")}", DecisionRules.Question),
            Intent.Complaint => Route($"Looks like a complaint{Because(triage, "complaint")}", DecisionRules.Complaint),
            Intent.Request => Route($"Asks us for something{Because(triage, "request")}", DecisionRules.Request),
            _ => null,
        };
        if (gate is not null)
        {
            return gate;
        }

        if (triage.Language is not ("en" or "fi"))
        {
            return Route("Not surely English or Finnish", DecisionRules.Language);
        }

        return AcknowledgementScore.IsSure(triage)
            ? null
            : Route(string.Create(CultureInfo.InvariantCulture, $"Not sure enough to thank (praise {triage.Probabilities.Praise:0.00})"), DecisionRules.Unsure);
    }

    private static Decision? ForbiddenHere(DecisionFacts facts) => facts switch
    {
        { PersonHasReplied: true } => Route("A person has spoken in this thread", DecisionRules.PersonSpoke),
        { AcknowledgedInThread: true } => Ignore("Thanked once in this thread already", DecisionRules.AlreadyAcknowledged),
        { Mode: AcknowledgementMode.Off } => Route("Acknowledgements are off on this channel", DecisionRules.ChannelOff),
        { LoopSign: { } sign } => Ignore(sign, DecisionRules.Loop),
        { PersonOptedOut: true } => Ignore("This person asked not to be answered by the robot", DecisionRules.OptedOut),
        { IsObjected: true } => Route("A colleague said that thanking this would be wrong", DecisionRules.Objected),
        { IsWaiting: true } => Ignore("The person waits here for an answer; no cheerful word comes before it", DecisionRules.Waits),
        { IsOld: true } => Ignore("Too old to be thanked for now", DecisionRules.TooOld),
        { NetworkAllowsReply: false } => Route("The network does not allow an automatic reply here", DecisionRules.NetworkForbids),
        _ when facts.AcknowledgedPersonToday >= facts.PersonDailyCap => Route("This person was thanked often enough today", DecisionRules.PersonCap),
        _ when facts.AcknowledgedChannelToday >= facts.ChannelDailyCap => Route("The channel has reached its cap for today", DecisionRules.ChannelCap),
        _ => null,
    };

    private static Decision Thank(Triage triage, DecisionFacts facts)
    {
        var how = (facts.ByLike, facts.IsQuietTime) switch
        {
            (true, true) => "; liked when the quiet hours are over",
            (true, false) => "; liked, without words",
            (false, true) => "; thanked when the quiet hours are over",
            _ => "",
        };
        return triage.Intent is Intent.FanContent
            ? new(DecisionKind.Acknowledge, $"A fan shows something of their own, no question and no complaint in it{how}", DecisionRules.SureFanContent)
            : new(DecisionKind.Acknowledge, string.Create(CultureInfo.InvariantCulture, $"Surely praise ({triage.Probabilities.Praise:0.00}){how}"), DecisionRules.SurePraise);
    }

    private static string Because(Triage triage, string family)
    {
        var reason = triage.Reasons.FirstOrDefault(r => r.StartsWith(family, StringComparison.Ordinal));
        var colon = reason?.IndexOf(": ", StringComparison.Ordinal) ?? -1;
        return colon < 0 ? "" : $" (“{reason![(colon + 2)..]}”)";
    }

    private static string UrgencyInWords(Urgency urgency) => urgency switch
    {
        Urgency.Safety => "Somebody may get hurt",
        Urgency.Legal => "Speaks of law or authorities",
        Urgency.Press => "Looks like the press",
        Urgency.Health => "Speaks of illness or injury",
        _ => "Speaks of a disaster or a death",
    };

    private static Decision Route(string reason, string rule) => new(DecisionKind.Route, reason, rule);

    private static Decision Ignore(string reason, string rule) => new(DecisionKind.Ignore, reason, rule);
}
