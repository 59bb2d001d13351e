using Engagement.Core.Common;

namespace Engagement.Core.Routing;

/// <summary>Somebody who may be given a conversation.</summary>
/// <param name="User">Who.</param>
/// <param name="OnDuty">On shift in the queue now.</param>
/// <param name="Open">How many open conversations they have.</param>
/// <param name="LastGivenAt">When they were given one last; null for never.</param>
/// <param name="KnowsPerson">They answered this customer before.</param>
public sealed record Candidate(UserId User, bool OnDuty, int Open, DateTimeOffset? LastGivenAt, bool KnowsPerson);
