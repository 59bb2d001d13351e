using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>Somebody who praised us more than once. The name is read when it is shown, not kept here.</summary>
/// <param name="Id">Who.</param>
/// <param name="Channel">Where they first did so in the period.</param>
/// <param name="Network">Its network.</param>
/// <param name="KindWords">How often.</param>
/// <param name="Followers">How many people they reach; null where the network does not tell.</param>
public sealed record ReportAdvocate(ContactId Id, string Channel, string Network, int KindWords, long? Followers = null);
