import AssayExports
import Mustache
import Testing

/// The quick way of filling a template gives what the library gives.
struct TemplateTests {
  private let fields: Fields = [
    "name": "Ada", "empty": "", "count": 3, "yes": true, "no": false, "words": ["one", "two"], "none": [String](),
    "nobody": nil as String?, "somebody": "Kay" as String?,
    "inner": ["name": "Grace", "more": ["name": "Kay"] as Fields] as Fields,
    "rows": [["cell": "a"], ["cell": "b", "name": "c"]] as [Fields], "nothing": [Fields](),
  ]

  @Test(arguments: [
    "", "plain", "a {{name}} b", "{{name}}{{count}}{{ name }}", "{{missing}}|{{empty}}|",
    "{{#yes}}in {{name}}{{/yes}}{{#no}}out{{/no}}{{^no}}not{{/no}}{{^yes}}never{{/yes}}",
    "{{#words}}[{{.}}]{{/words}}{{#none}}x{{/none}}{{^none}}-{{/none}}{{^words}}-{{/words}}",
    "{{#inner}}{{name}} {{count}} {{#more}}{{name}}{{/more}}{{/inner}}{{name}}",
    "{{#rows}}\n{{cell}} {{name}}\n{{/rows}}\nend\n", "<ul>\n{{#rows}}<li>{{cell}}</li>\n{{/rows}}\n</ul>\n",
    "a\n{{#yes}}\nb\n{{/yes}}\nc", "a\n{{#yes}}\n{{#rows}}\n{{cell}}\n{{/rows}}\n{{/yes}}\nc\n",
    "{{#yes}}\n\n{{/yes}}\n",
    "{{! a comment }}\nx {{! another }}\n", "{{#rows}}{{cell}}{{/rows}}\n{{^nothing}}\nnone\n{{/nothing}}\n",
    "{{#name}}<{{.}}>{{/name}}{{^name}}nobody{{/name}}{{#count}}{{.}}{{/count}}",
    "x{{#yes}}\ny{{/yes}}\nz\n{{#yes}}y\n{{/yes}}\nw",
    "{{#nobody}}x{{/nobody}}{{^nobody}}no{{/nobody}}{{#somebody}}{{.}}{{/somebody}}{{^somebody}}no{{/somebody}}",
  ])
  func `a template is filled as the library fills it`(source: String) throws {
    let library = try MustacheTemplate(string: source).render(fields)
    #expect(try #require(QuickTemplate(source)).render(fields) == library)
  }

  @Test(arguments: [
    "{{", "{{name", "{{#a}}", "{{/a}}", "{{#a}}{{/b}}", "{{{raw}}}", "{{> other}}", "{{}}", "{{aNameOfMoreThan16}}",
  ])
  func `a template that is broken, or asks for more, is none`(source: String) {
    #expect(QuickTemplate(source) == nil)
  }

  @Test func `markup is escaped, whatever the value is`() throws {
    let template = try #require(QuickTemplate("<b title=\"{{a}}\">{{#list}}{{.}}{{/list}}</b>"))
    let text = template.render(["a": "\"><script>\u{1B}", "list": ["<i>", "{{a}}"]])
    #expect(text == "<b title=\"&quot;&gt;&lt;script&gt;\">&lt;i&gt;{{a}}</b>")
  }
}
