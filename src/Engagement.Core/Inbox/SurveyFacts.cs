using Engagement.Core.Channels;

namespace Engagement.Core.Inbox;

/// <summary>What stands for and against asking one person how we did.</summary>
public sealed record SurveyFacts
{
    /// <summary>The network of the conversation.</summary>
    public required NetworkKind Network { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>When the person last said something in the conversation; null where all of it was taken back.</summary>
    public DateTimeOffset? LastSaidAt { get; init; }

    /// <summary>When the person was last asked, on whatever network.</summary>
    public DateTimeOffset? LastAskedAt { get; init; }

    /// <summary>A person of ours has answered them.</summary>
    public bool AnsweredByPerson { get; init; }

    /// <summary>The robot has thanked for the last thing they said.</summary>
    public bool ThankedByRobot { get; init; }

    public bool IsRobot { get; init; }

    public bool IsErased { get; init; }

    /// <summary>The person has asked not to be answered by a robot.</summary>
    public bool WantsNoRobot { get; init; }

    /// <summary>The last thing they said was spam or abuse.</summary>
    public bool IsSpamOrAbuse { get; init; }

    /// <summary>Whether the network lets us answer the last thing they said the way it is asked there.</summary>
    public NetworkRule MayReply { get; init; } = NetworkRule.Yes;

    /// <summary>A person said that the account carries the network's label for automated accounts.</summary>
    public bool Labelled { get; init; }
}
