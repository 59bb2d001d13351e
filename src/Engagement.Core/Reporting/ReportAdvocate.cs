using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>Somebody who praised us more than once. The name is read when it is shown, not kept here.</summary>
public sealed record ReportAdvocate(ContactId Id, string Channel, string Network, int KindWords);
