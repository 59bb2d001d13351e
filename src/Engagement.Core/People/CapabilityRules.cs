using System.Collections.Frozen;

namespace Engagement.Core.People;

/// <summary>The one table of who may do what.</summary>
public static class CapabilityRules
{
    private static readonly FrozenDictionary<Capability, WorkRole> LeastRole = new Dictionary<Capability, WorkRole>
    {
        [Capability.Read] = WorkRole.Reader,
        [Capability.Answer] = WorkRole.Agent,
        [Capability.Publish] = WorkRole.Coordinator,
        [Capability.Approve] = WorkRole.Coordinator,
        [Capability.ManageChannels] = WorkRole.Admin,
        [Capability.Administer] = WorkRole.Admin,
    }.ToFrozenDictionary();

    /// <summary>Whether the role may do it. Each role may do what the roles after it may.</summary>
    public static bool Allows(WorkRole role, Capability capability) => role <= LeastRole[capability];

    /// <summary>Whether somebody may give, change or take away the role of another. Only an owner touches owners.</summary>
    public static bool MayGrant(WorkRole granter, WorkRole role) =>
        Allows(granter, Capability.Administer) && (role != WorkRole.Owner || granter == WorkRole.Owner);
}
