using Engagement.Core.Inbox;

namespace Engagement.Web.Design;

/// <summary>What the rules that decide on a comment are called on the pages; English keys of the texts.</summary>
internal static class DecisionNames
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        [DecisionRules.Own] = "Our own comment",
        [DecisionRules.Robot] = "Written by a robot",
        [DecisionRules.AuthorGone] = "The author is gone",
        [DecisionRules.Spam] = "Looks like spam",
        [DecisionRules.Abuse] = "Looks like abuse",
        [DecisionRules.Labelled] = "The network warns of it",
        [DecisionRules.Urgent] = "Cannot wait: danger, law, press or illness",
        [DecisionRules.Empty] = "No words to read",
        [DecisionRules.PictureOnly] = "A picture without words",
        [DecisionRules.QuestionMark] = "It has a question mark",
        [DecisionRules.Question] = "Looks like a question",
        [DecisionRules.Complaint] = "Looks like a complaint",
        [DecisionRules.Request] = "Asks us for something",
        [DecisionRules.Language] = "Not surely English or Finnish",
        [DecisionRules.Unsure] = "Not sure enough to thank",
        [DecisionRules.PersonSpoke] = "A person has spoken in the thread",
        [DecisionRules.Waits] = "The person waits here for an answer; no cheerful word comes before it",
        [DecisionRules.AlreadyAcknowledged] = "Thanked once in this thread already",
        [DecisionRules.ChannelOff] = "The robot is off on this channel",
        [DecisionRules.NetworkForbids] = "The network allows no automatic reply here",
        [DecisionRules.PersonCap] = "This person was thanked often enough today",
        [DecisionRules.ChannelCap] = "The channel has thanked often enough today",
        [DecisionRules.Loop] = "Looks like a robot or another company’s desk",
        [DecisionRules.OptedOut] = "This person asked the robot to stop",
        [DecisionRules.Objected] = "A colleague said that thanks would be wrong",
        [DecisionRules.TooOld] = "Too old to be thanked for now",
        [DecisionRules.SurePraise] = "Surely praise",
        [DecisionRules.SureFanContent] = "A fan shows something of their own",
        ["no-wording"] = "No wording in this language",
    };

    /// <summary>The rule's name, or its stable word where it is a new one.</summary>
    public static string Of(string rule) => All.GetValueOrDefault(rule, rule);
}
