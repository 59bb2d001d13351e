namespace Engagement.App.Templates;

internal enum TemplateTagKind
{
    Comment,
    Value,
    Function,
    Open,
    Else,
    Close,
}
