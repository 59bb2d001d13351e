namespace Engagement.App.Mails;

/// <summary>Whether mails can leave.</summary>
public enum MailServerKind
{
    /// <summary>No mail server is set up: mails wait and are shown.</summary>
    None,

    /// <summary>A server takes them.</summary>
    Smtp,

    /// <summary>The demo: they are shown and go nowhere.</summary>
    Demo,
}
