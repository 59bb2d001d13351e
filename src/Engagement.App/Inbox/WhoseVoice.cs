namespace Engagement.App.Inbox;

/// <summary>Who said something that came in from a network.</summary>
internal enum WhoseVoice
{
    /// <summary>Somebody outside.</summary>
    Theirs,

    /// <summary>A delivery of our own ledger, coming back to us.</summary>
    OurDelivery,

    /// <summary>One of our accounts, from outside of this program.</summary>
    OursElsewhere,
}
