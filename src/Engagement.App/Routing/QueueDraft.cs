using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.App.Routing;

/// <summary>A queue as somebody writes it.</summary>
public sealed record QueueDraft(string Name, string? Topic, bool IsDefault, int FirstAnswerMinutes, int Position)
{
    /// <summary>Minutes to each later answer; null for those of the first.</summary>
    public int? NextAnswerMinutes { get; init; }

    /// <summary>Hours to the end of the matter, without the customer's own time; null for no promise.</summary>
    public int? ResolutionHours { get; init; }

    /// <summary>Service hours as people write them; empty for round the clock.</summary>
    public string? Hours { get; init; }

    /// <summary>IANA zone of the service hours.</summary>
    public string? Zone { get; init; }

    public AssignMode Assign { get; init; }

    public bool Sticky { get; init; }

    public int? LoadLimit { get; init; }

    public UserId? Manager { get; init; }
}
