namespace Engagement.App.Templates;

/// <summary>What kind of text a template makes.</summary>
public enum TemplateFormat
{
    /// <summary>Nothing is escaped.</summary>
    Text,
    /// <summary>Every value is escaped.</summary>
    Html,
}
