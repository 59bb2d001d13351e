using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>How many people follow somebody, as their network last told.</summary>
public sealed record FollowersFact(ContactId Contact, long Followers);
