namespace Engagement.Core.Reporting;

/// <summary>What the row ids behind a figure name.</summary>
public enum RowKind
{
    Interaction,
    Delivery,
    Conversation,
    Contact,
    Survey,
}
