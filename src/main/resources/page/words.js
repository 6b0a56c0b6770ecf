// Everything the page itself says, once a language. Answers come from the server in the language of the question.
const WORDS = {
  zh: {
    title: '工作方案问答', asOf: '按哪天算', form: '显示为', plan: '方案', usePlan: (key) => `用方案 《${key}》`, wouldBeSent: '实际发送的内容', fresh: '新对话', language: 'English', question: '问题', send: '发送',
    placeholder: '问任务、时限、单位、指标……（回车发送，Shift+回车换行）',
    note: '只按方案原文回答；原文没有的，会写“原文未写明”。',
    token: '接口令牌', save: '保存', copy: '复制', copied: '已复制', notCopied: '没能复制，请选中文字复制', retry: '重试', more: '还有吗',
    hello: '您好。可以这样问：', you: '您', bot: 'planbot', thinking: '正在查……',
    away: '连不上服务器。问题还在，稍后可以重试。', unauthorised: '需要令牌。请在下面填写后重试。',
    refused: (status) => `服务器没有回答（${status}）`,
    number: '序号', text: '任务', deadline: '完成时限', lead: '牵头单位', cooperating: '配合单位',
    overdue: '逾期', done: '已报完成', soon: '3 天内', near: '30 天内', later: '30 天以后', none: '',
    daysLeft: (n) => n < 0 ? `${-n} 天` : n === 0 ? '今天' : `还有 ${n} 天`,
    revision: (n, number) => `${number ?? ''}　第 ${n} 版`,
    help: '帮助', acting: '以管理员身份',
    forms: {
      web: '网页', wecom: '企业微信', 'wecom-bot': '企业微信智能机器人', dingtalk: '钉钉', feishu: '飞书', slack: 'Slack', teams: 'Teams',
      mattermost: 'Mattermost', generic: '通用 webhook',
    },
  },
  en: {
    title: 'Work plan Q&A', asOf: 'As of', form: 'Shown as', plan: 'Plan', usePlan: (key) => `use plan 《${key}》`, wouldBeSent: 'What would be sent', fresh: 'New conversation', language: '中文', question: 'Question', send: 'Send',
    placeholder: 'Ask about tasks, deadlines, units, figures… (Enter sends, Shift+Enter breaks the line)',
    note: 'Answers come only from the plan; what it does not say is called 原文未写明 (not stated).',
    token: 'API token', save: 'Save', copy: 'Copy', copied: 'Copied', notCopied: 'Not copied: select the text instead', retry: 'Retry', more: 'more',
    hello: 'Hello. You can ask:', you: 'You', bot: 'planbot', thinking: 'Looking it up…',
    away: 'The server cannot be reached. Your question is kept; try again.', unauthorised: 'A token is needed. Enter it below and retry.',
    refused: (status) => `The server gave no answer (${status})`,
    number: 'No.', text: 'Task', deadline: 'Deadline', lead: 'Lead', cooperating: 'Cooperating',
    overdue: 'Overdue', done: 'Reported done', soon: 'Within 3 days', near: 'Within 30 days', later: 'After 30 days', none: '',
    daysLeft: (n) => n < 0 ? `${-n} days` : n === 0 ? 'today' : `${n} days left`,
    revision: (n, number) => `${number ?? ''} revision ${n}`,
    help: 'help', acting: 'acting as admin',
    forms: {
      web: 'Web page', wecom: 'WeCom', 'wecom-bot': 'WeCom AI bot', dingtalk: 'DingTalk', feishu: 'Feishu / Lark', slack: 'Slack', teams: 'Teams',
      mattermost: 'Mattermost', generic: 'Generic webhook',
    },
  },
};

let language = localStorage.getItem('language') === 'en' ? 'en' : 'zh';

export const word = (name) => WORDS[language][name];
export const current = () => language;

export function switchLanguage() {
  language = language === 'zh' ? 'en' : 'zh';
  localStorage.setItem('language', language);
}

export function label(root) {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  root.querySelectorAll('[data-word]').forEach((node) => { node.textContent = word(node.dataset.word); });
}
