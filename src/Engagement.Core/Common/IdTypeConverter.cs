using System.ComponentModel;
using System.Globalization;

namespace Engagement.Core.Common;

/// <summary>Lets frameworks that know only <see cref="TypeConverter"/> (sign-in, form binding) read typed ids.</summary>
/// <typeparam name="TId">The id.</typeparam>
public sealed class IdTypeConverter<TId> : TypeConverter
    where TId : struct, IId<TId>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? IdText.Read<TId>(text) : base.ConvertFrom(context, culture, value);
}
