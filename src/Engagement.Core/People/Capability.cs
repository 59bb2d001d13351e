namespace Engagement.Core.People;

/// <summary>What somebody may do; <see cref="CapabilityRules"/> says from which role on.</summary>
public enum Capability
{
    /// <summary>See calendar, inbox, reports.</summary>
    Read,
    /// <summary>Answer, note, assign, resolve, snooze, correct triage.</summary>
    Answer,
    /// <summary>Write, schedule, move and cancel posts, themes and library items; decide about failed deliveries.</summary>
    Publish,
    /// <summary>Approve other people's posts.</summary>
    Approve,
    /// <summary>Connect, pause and change channels.</summary>
    ManageChannels,
    /// <summary>Change the workspace, people, keys; read the record of what was done.</summary>
    Administer,
}
