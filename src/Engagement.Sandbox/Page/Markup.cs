using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Engagement.Sandbox.Page;

/// <summary>Finished HTML. Whatever is put into a template is encoded, unless it is finished HTML itself.</summary>
internal readonly record struct Markup(string Text)
{
    public static readonly Markup Empty = new("");

    public static Markup Of(FormattableString template)
    {
        var values = template.GetArguments().Select(object? (value) => Write(value)).ToArray();
        return new Markup(string.Format(CultureInfo.InvariantCulture, template.Format, values));
    }

    public static Markup Join(IEnumerable<Markup> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.Text);
        }

        return new Markup(text.ToString());
    }

    public override string ToString() => Text;

    private static string Write(object? value) => value switch
    {
        null => "",
        Markup markup => markup.Text,
        IEnumerable<Markup> parts => Join(parts).Text,
        IFormattable number => HtmlEncoder.Default.Encode(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => HtmlEncoder.Default.Encode(value.ToString() ?? ""),
    };
}
